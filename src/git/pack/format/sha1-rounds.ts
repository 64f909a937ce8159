/**
 * One block of SHA-1 (FIPS 180-4 §6.1.2): eighty rounds, written out.
 *
 * Written out because it is where half the time of a clone went: with its words in variables instead of an array, no
 * loop, and the constants in their places, it does twice what a loop of five rounds did. It is in two halves since too
 * large a function is not compiled well; in each five rounds the five words change places instead of being moved.
 */
type Words = Int32Array

const words = new Int32Array(16)
const middle = new Int32Array(5)

const word = (values: Words, i: number): number => values[i] ?? 0
const rol = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))

/** Takes the 64 bytes from `start` of `view` into the five words of `hash`. */
export function compress(hash: Words, view: DataView, start: number): void {
  firstHalf(hash, view, start)
  secondHalf(hash)
}

/** Rounds 1 to 40: from the five words in `hash` and a block to those in `middle`. */
// prettier-ignore
function firstHalf(hash: Words, view: DataView, p: number): void {
  let a = word(hash, 0), b = word(hash, 1), c = word(hash, 2), d = word(hash, 3), e = word(hash, 4)
  let w0 = view.getInt32(p), w1 = view.getInt32(p + 4), w2 = view.getInt32(p + 8), w3 = view.getInt32(p + 12),
    w4 = view.getInt32(p + 16), w5 = view.getInt32(p + 20), w6 = view.getInt32(p + 24), w7 = view.getInt32(p + 28),
    w8 = view.getInt32(p + 32), w9 = view.getInt32(p + 36), w10 = view.getInt32(p + 40), w11 = view.getInt32(p + 44),
    w12 = view.getInt32(p + 48), w13 = view.getInt32(p + 52), w14 = view.getInt32(p + 56), w15 = view.getInt32(p + 60)
  e = rol(a, 5) + (d ^ b & (c ^ d)) + e + w0 + 0x5a827999 | 0; b = rol(b, 30)
  d = rol(e, 5) + (c ^ a & (b ^ c)) + d + w1 + 0x5a827999 | 0; a = rol(a, 30)
  c = rol(d, 5) + (b ^ e & (a ^ b)) + c + w2 + 0x5a827999 | 0; e = rol(e, 30)
  b = rol(c, 5) + (a ^ d & (e ^ a)) + b + w3 + 0x5a827999 | 0; d = rol(d, 30)
  a = rol(b, 5) + (e ^ c & (d ^ e)) + a + w4 + 0x5a827999 | 0; c = rol(c, 30)
  e = rol(a, 5) + (d ^ b & (c ^ d)) + e + w5 + 0x5a827999 | 0; b = rol(b, 30)
  d = rol(e, 5) + (c ^ a & (b ^ c)) + d + w6 + 0x5a827999 | 0; a = rol(a, 30)
  c = rol(d, 5) + (b ^ e & (a ^ b)) + c + w7 + 0x5a827999 | 0; e = rol(e, 30)
  b = rol(c, 5) + (a ^ d & (e ^ a)) + b + w8 + 0x5a827999 | 0; d = rol(d, 30)
  a = rol(b, 5) + (e ^ c & (d ^ e)) + a + w9 + 0x5a827999 | 0; c = rol(c, 30)
  e = rol(a, 5) + (d ^ b & (c ^ d)) + e + w10 + 0x5a827999 | 0; b = rol(b, 30)
  d = rol(e, 5) + (c ^ a & (b ^ c)) + d + w11 + 0x5a827999 | 0; a = rol(a, 30)
  c = rol(d, 5) + (b ^ e & (a ^ b)) + c + w12 + 0x5a827999 | 0; e = rol(e, 30)
  b = rol(c, 5) + (a ^ d & (e ^ a)) + b + w13 + 0x5a827999 | 0; d = rol(d, 30)
  a = rol(b, 5) + (e ^ c & (d ^ e)) + a + w14 + 0x5a827999 | 0; c = rol(c, 30)
  e = rol(a, 5) + (d ^ b & (c ^ d)) + e + w15 + 0x5a827999 | 0; b = rol(b, 30)
  w0 = rol(w13 ^ w8 ^ w2 ^ w0, 1); d = rol(e, 5) + (c ^ a & (b ^ c)) + d + w0 + 0x5a827999 | 0; a = rol(a, 30)
  w1 = rol(w14 ^ w9 ^ w3 ^ w1, 1); c = rol(d, 5) + (b ^ e & (a ^ b)) + c + w1 + 0x5a827999 | 0; e = rol(e, 30)
  w2 = rol(w15 ^ w10 ^ w4 ^ w2, 1); b = rol(c, 5) + (a ^ d & (e ^ a)) + b + w2 + 0x5a827999 | 0; d = rol(d, 30)
  w3 = rol(w0 ^ w11 ^ w5 ^ w3, 1); a = rol(b, 5) + (e ^ c & (d ^ e)) + a + w3 + 0x5a827999 | 0; c = rol(c, 30)
  w4 = rol(w1 ^ w12 ^ w6 ^ w4, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w4 + 0x6ed9eba1 | 0; b = rol(b, 30)
  w5 = rol(w2 ^ w13 ^ w7 ^ w5, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w5 + 0x6ed9eba1 | 0; a = rol(a, 30)
  w6 = rol(w3 ^ w14 ^ w8 ^ w6, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w6 + 0x6ed9eba1 | 0; e = rol(e, 30)
  w7 = rol(w4 ^ w15 ^ w9 ^ w7, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w7 + 0x6ed9eba1 | 0; d = rol(d, 30)
  w8 = rol(w5 ^ w0 ^ w10 ^ w8, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w8 + 0x6ed9eba1 | 0; c = rol(c, 30)
  w9 = rol(w6 ^ w1 ^ w11 ^ w9, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w9 + 0x6ed9eba1 | 0; b = rol(b, 30)
  w10 = rol(w7 ^ w2 ^ w12 ^ w10, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w10 + 0x6ed9eba1 | 0; a = rol(a, 30)
  w11 = rol(w8 ^ w3 ^ w13 ^ w11, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w11 + 0x6ed9eba1 | 0; e = rol(e, 30)
  w12 = rol(w9 ^ w4 ^ w14 ^ w12, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w12 + 0x6ed9eba1 | 0; d = rol(d, 30)
  w13 = rol(w10 ^ w5 ^ w15 ^ w13, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w13 + 0x6ed9eba1 | 0; c = rol(c, 30)
  w14 = rol(w11 ^ w6 ^ w0 ^ w14, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w14 + 0x6ed9eba1 | 0; b = rol(b, 30)
  w15 = rol(w12 ^ w7 ^ w1 ^ w15, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w15 + 0x6ed9eba1 | 0; a = rol(a, 30)
  w0 = rol(w13 ^ w8 ^ w2 ^ w0, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w0 + 0x6ed9eba1 | 0; e = rol(e, 30)
  w1 = rol(w14 ^ w9 ^ w3 ^ w1, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w1 + 0x6ed9eba1 | 0; d = rol(d, 30)
  w2 = rol(w15 ^ w10 ^ w4 ^ w2, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w2 + 0x6ed9eba1 | 0; c = rol(c, 30)
  w3 = rol(w0 ^ w11 ^ w5 ^ w3, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w3 + 0x6ed9eba1 | 0; b = rol(b, 30)
  w4 = rol(w1 ^ w12 ^ w6 ^ w4, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w4 + 0x6ed9eba1 | 0; a = rol(a, 30)
  w5 = rol(w2 ^ w13 ^ w7 ^ w5, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w5 + 0x6ed9eba1 | 0; e = rol(e, 30)
  w6 = rol(w3 ^ w14 ^ w8 ^ w6, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w6 + 0x6ed9eba1 | 0; d = rol(d, 30)
  w7 = rol(w4 ^ w15 ^ w9 ^ w7, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w7 + 0x6ed9eba1 | 0; c = rol(c, 30)
  words[0] = w0; words[1] = w1; words[2] = w2; words[3] = w3
  words[4] = w4; words[5] = w5; words[6] = w6; words[7] = w7
  words[8] = w8; words[9] = w9; words[10] = w10; words[11] = w11
  words[12] = w12; words[13] = w13; words[14] = w14; words[15] = w15
  middle[0] = a; middle[1] = b; middle[2] = c; middle[3] = d; middle[4] = e
}

/** Rounds 41 to 80, and the sum of what went in and what comes out. */
// prettier-ignore
function secondHalf(hash: Words): void {
  let a = word(middle, 0), b = word(middle, 1), c = word(middle, 2), d = word(middle, 3), e = word(middle, 4)
  let w0 = word(words, 0), w1 = word(words, 1), w2 = word(words, 2), w3 = word(words, 3),
    w4 = word(words, 4), w5 = word(words, 5), w6 = word(words, 6), w7 = word(words, 7),
    w8 = word(words, 8), w9 = word(words, 9), w10 = word(words, 10), w11 = word(words, 11),
    w12 = word(words, 12), w13 = word(words, 13), w14 = word(words, 14), w15 = word(words, 15)
  w8 = rol(w5 ^ w0 ^ w10 ^ w8, 1); e = rol(a, 5) + (b & c | d & (b | c)) + e + w8 - 0x70e44324 | 0; b = rol(b, 30)
  w9 = rol(w6 ^ w1 ^ w11 ^ w9, 1); d = rol(e, 5) + (a & b | c & (a | b)) + d + w9 - 0x70e44324 | 0; a = rol(a, 30)
  w10 = rol(w7 ^ w2 ^ w12 ^ w10, 1); c = rol(d, 5) + (e & a | b & (e | a)) + c + w10 - 0x70e44324 | 0; e = rol(e, 30)
  w11 = rol(w8 ^ w3 ^ w13 ^ w11, 1); b = rol(c, 5) + (d & e | a & (d | e)) + b + w11 - 0x70e44324 | 0; d = rol(d, 30)
  w12 = rol(w9 ^ w4 ^ w14 ^ w12, 1); a = rol(b, 5) + (c & d | e & (c | d)) + a + w12 - 0x70e44324 | 0; c = rol(c, 30)
  w13 = rol(w10 ^ w5 ^ w15 ^ w13, 1); e = rol(a, 5) + (b & c | d & (b | c)) + e + w13 - 0x70e44324 | 0; b = rol(b, 30)
  w14 = rol(w11 ^ w6 ^ w0 ^ w14, 1); d = rol(e, 5) + (a & b | c & (a | b)) + d + w14 - 0x70e44324 | 0; a = rol(a, 30)
  w15 = rol(w12 ^ w7 ^ w1 ^ w15, 1); c = rol(d, 5) + (e & a | b & (e | a)) + c + w15 - 0x70e44324 | 0; e = rol(e, 30)
  w0 = rol(w13 ^ w8 ^ w2 ^ w0, 1); b = rol(c, 5) + (d & e | a & (d | e)) + b + w0 - 0x70e44324 | 0; d = rol(d, 30)
  w1 = rol(w14 ^ w9 ^ w3 ^ w1, 1); a = rol(b, 5) + (c & d | e & (c | d)) + a + w1 - 0x70e44324 | 0; c = rol(c, 30)
  w2 = rol(w15 ^ w10 ^ w4 ^ w2, 1); e = rol(a, 5) + (b & c | d & (b | c)) + e + w2 - 0x70e44324 | 0; b = rol(b, 30)
  w3 = rol(w0 ^ w11 ^ w5 ^ w3, 1); d = rol(e, 5) + (a & b | c & (a | b)) + d + w3 - 0x70e44324 | 0; a = rol(a, 30)
  w4 = rol(w1 ^ w12 ^ w6 ^ w4, 1); c = rol(d, 5) + (e & a | b & (e | a)) + c + w4 - 0x70e44324 | 0; e = rol(e, 30)
  w5 = rol(w2 ^ w13 ^ w7 ^ w5, 1); b = rol(c, 5) + (d & e | a & (d | e)) + b + w5 - 0x70e44324 | 0; d = rol(d, 30)
  w6 = rol(w3 ^ w14 ^ w8 ^ w6, 1); a = rol(b, 5) + (c & d | e & (c | d)) + a + w6 - 0x70e44324 | 0; c = rol(c, 30)
  w7 = rol(w4 ^ w15 ^ w9 ^ w7, 1); e = rol(a, 5) + (b & c | d & (b | c)) + e + w7 - 0x70e44324 | 0; b = rol(b, 30)
  w8 = rol(w5 ^ w0 ^ w10 ^ w8, 1); d = rol(e, 5) + (a & b | c & (a | b)) + d + w8 - 0x70e44324 | 0; a = rol(a, 30)
  w9 = rol(w6 ^ w1 ^ w11 ^ w9, 1); c = rol(d, 5) + (e & a | b & (e | a)) + c + w9 - 0x70e44324 | 0; e = rol(e, 30)
  w10 = rol(w7 ^ w2 ^ w12 ^ w10, 1); b = rol(c, 5) + (d & e | a & (d | e)) + b + w10 - 0x70e44324 | 0; d = rol(d, 30)
  w11 = rol(w8 ^ w3 ^ w13 ^ w11, 1); a = rol(b, 5) + (c & d | e & (c | d)) + a + w11 - 0x70e44324 | 0; c = rol(c, 30)
  w12 = rol(w9 ^ w4 ^ w14 ^ w12, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w12 - 0x359d3e2a | 0; b = rol(b, 30)
  w13 = rol(w10 ^ w5 ^ w15 ^ w13, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w13 - 0x359d3e2a | 0; a = rol(a, 30)
  w14 = rol(w11 ^ w6 ^ w0 ^ w14, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w14 - 0x359d3e2a | 0; e = rol(e, 30)
  w15 = rol(w12 ^ w7 ^ w1 ^ w15, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w15 - 0x359d3e2a | 0; d = rol(d, 30)
  w0 = rol(w13 ^ w8 ^ w2 ^ w0, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w0 - 0x359d3e2a | 0; c = rol(c, 30)
  w1 = rol(w14 ^ w9 ^ w3 ^ w1, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w1 - 0x359d3e2a | 0; b = rol(b, 30)
  w2 = rol(w15 ^ w10 ^ w4 ^ w2, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w2 - 0x359d3e2a | 0; a = rol(a, 30)
  w3 = rol(w0 ^ w11 ^ w5 ^ w3, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w3 - 0x359d3e2a | 0; e = rol(e, 30)
  w4 = rol(w1 ^ w12 ^ w6 ^ w4, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w4 - 0x359d3e2a | 0; d = rol(d, 30)
  w5 = rol(w2 ^ w13 ^ w7 ^ w5, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w5 - 0x359d3e2a | 0; c = rol(c, 30)
  w6 = rol(w3 ^ w14 ^ w8 ^ w6, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w6 - 0x359d3e2a | 0; b = rol(b, 30)
  w7 = rol(w4 ^ w15 ^ w9 ^ w7, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w7 - 0x359d3e2a | 0; a = rol(a, 30)
  w8 = rol(w5 ^ w0 ^ w10 ^ w8, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w8 - 0x359d3e2a | 0; e = rol(e, 30)
  w9 = rol(w6 ^ w1 ^ w11 ^ w9, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w9 - 0x359d3e2a | 0; d = rol(d, 30)
  w10 = rol(w7 ^ w2 ^ w12 ^ w10, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w10 - 0x359d3e2a | 0; c = rol(c, 30)
  w11 = rol(w8 ^ w3 ^ w13 ^ w11, 1); e = rol(a, 5) + (b ^ c ^ d) + e + w11 - 0x359d3e2a | 0; b = rol(b, 30)
  w12 = rol(w9 ^ w4 ^ w14 ^ w12, 1); d = rol(e, 5) + (a ^ b ^ c) + d + w12 - 0x359d3e2a | 0; a = rol(a, 30)
  w13 = rol(w10 ^ w5 ^ w15 ^ w13, 1); c = rol(d, 5) + (e ^ a ^ b) + c + w13 - 0x359d3e2a | 0; e = rol(e, 30)
  w14 = rol(w11 ^ w6 ^ w0 ^ w14, 1); b = rol(c, 5) + (d ^ e ^ a) + b + w14 - 0x359d3e2a | 0; d = rol(d, 30)
  w15 = rol(w12 ^ w7 ^ w1 ^ w15, 1); a = rol(b, 5) + (c ^ d ^ e) + a + w15 - 0x359d3e2a | 0; c = rol(c, 30)
  hash[0] = word(hash, 0) + a; hash[1] = word(hash, 1) + b; hash[2] = word(hash, 2) + c
  hash[3] = word(hash, 3) + d; hash[4] = word(hash, 4) + e
}
