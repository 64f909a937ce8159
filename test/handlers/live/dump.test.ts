/** Plain dumps of PostgreSQL, as `pg_dump` and people write them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherDump, parseDump, type DumpPart } from '../../../src/handlers/live'

const read = (dump: string) =>
  Array.from(parseDump(dump), (part: DumpPart) => (part.kind === 'rows' ? { ...part, rows: [...part.rows] } : part))

const dump = String.raw`--
-- PostgreSQL database dump
--
SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN; RETURN new; END; $$;

CREATE TABLE public.books (
    id integer NOT NULL,
    "Title" text DEFAULT 'a;b'::text
);
ALTER TABLE public.books OWNER TO ada;

COPY public.books (id, "Title") FROM stdin;
1	Emma
2	\N
3	tab\tline\nback\\slash
4	a;b
\.

ALTER TABLE ONLY public.books
    ADD CONSTRAINT books_pkey PRIMARY KEY (id);
\connect other
INSERT INTO public.books VALUES (5, 'it''s'), (-6, E'x\ny');
INSERT INTO books (id, "Title") VALUES (7, now()), (8, NULL), (9, 'a' || 'b');
GRANT SELECT ON TABLE public.books TO ben;
`

test('a dump is its statements and rows in order, each with its line', () => {
  expect(read(dump)).toEqual([
    { kind: 'passed-over', sql: 'SET statement_timeout = 0', line: 4 },
    { kind: 'passed-over', sql: "SELECT pg_catalog.set_config('search_path', '', false)", line: 5 },
    { kind: 'statement', sql: expect.stringContaining('RETURN new') as string, line: 7 },
    { kind: 'statement', sql: expect.stringContaining('"Title" text') as string, line: 9 },
    { kind: 'passed-over', sql: 'ALTER TABLE public.books OWNER TO ada', line: 13 },
    {
      kind: 'rows',
      table: 'books',
      columns: ['id', 'Title'],
      rows: [
        ['1', 'Emma'],
        ['2', null],
        ['3', 'tab\tline\nback\\slash'],
        ['4', 'a;b'],
      ],
      line: 15,
    },
    { kind: 'statement', sql: expect.stringContaining('ADD CONSTRAINT') as string, line: 22 },
    { kind: 'passed-over', sql: '\\connect other', line: 24 },
    {
      kind: 'rows',
      table: 'books',
      columns: null,
      rows: [
        ['5', "it's"],
        ['-6', 'x\ny'],
      ],
      line: 25,
    },
    {
      kind: 'rows',
      table: 'books',
      columns: ['id', 'Title'],
      rows: [
        ['7', { expression: 'now()' }],
        ['8', null],
        ['9', { expression: "'a' || 'b'" }],
      ],
      line: 26,
    },
    { kind: 'passed-over', sql: 'GRANT SELECT ON TABLE public.books TO ben', line: 27 },
  ])
})

test('whatever text a cell has, COPY and INSERT give it back', () => {
  const escapeCopy = (text: string): string =>
    text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  const cell = fc.option(
    fc.string({ unit: fc.constantFrom('a', '\\', '\t', '\n', '\r', "'", ';', 'N', '.', '-', '$', '"') }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      const copied = rows.map((row) => `${row.map((text) => (text === null ? '\\N' : escapeCopy(text))).join('\t')}\n`)
      const copy = read(`COPY t (a, b) FROM stdin;\n${copied.join('')}\\.\n`)
      expect(copy).toEqual([{ kind: 'rows', table: 't', columns: ['a', 'b'], rows, line: 1 }])
      // A line break of Windows within a text is one of ours: dumps are read as text.
      const plain = rows.map((row) => row.map((text) => text?.replaceAll('\r', '') ?? null))
      const written = plain.map((row) =>
        row.map((text) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`)).join(', '),
      )
      const isLine = plain.flat().some((text) => text !== null && /;\s*\n\\/.test(text))
      if (rows.length === 0 || isLine) return
      expect(read(`INSERT INTO t VALUES ${written.map((row) => `(${row})`).join(',\n')};`)).toMatchObject([
        { rows: plain },
      ])
    }),
  )
})

test('a dump that ends in the middle gives what is there', () => {
  expect(read('COPY t (a) FROM stdin;\n1\n')).toMatchObject([{ rows: [['1'], ['']] }])
  expect(read("INSERT INTO t VALUES (1, 'x")).toHaveLength(1)
  expect(read('')).toEqual([])
})

test('a line that is hardly a COPY is read at once', () => {
  const line = `COPY ${'"a"'.repeat(500)} x`
  expect(read(line)).toEqual([{ kind: 'passed-over', sql: line, line: 1 }])
})

test.each([
  [String.raw`\b\f\n\r\t\v\q\\N`, '\b\f\n\r\t\vq\\N'],
  [String.raw`\x41\x4\101\7x\x`, 'A\x04A\x07xx'],
  [String.raw`\xc3\xa4\303\244\xf0\x9f\x98\x80`, 'ää😀'],
  ['a\\\tb', 'a\tb'],
  ['a\\\nb', 'a\nb'],
  [String.raw`a\\`, 'a\\'],
  [String.raw`\N`, null],
  [String.raw`\\N`, '\\N'],
  [String.raw`\.x`, '.x'],
  ['', ''],
])('a cell of a COPY is what PostgreSQL reads it as: %j', (written, cell) => {
  const rows = [
    [cell, 'b'],
    ['c', cell],
  ]
  expect(read(`COPY t (a, b) FROM stdin;\n${written}\tb\nc\t${written}\n\\.\nSELECT 1;`)).toMatchObject([
    { rows },
    { sql: 'SELECT 1' },
  ])
})

test.each([
  [
    "WITH (DELIMITER '|', NULL '')",
    'a|\n\\||b\n',
    [
      ['a', null],
      ['|', 'b'],
    ],
  ],
  [
    "WITH DELIMITER AS ';' NULL AS 'it''s'",
    "a;it's\n\\N;b\n",
    [
      ['a', null],
      ['N', 'b'],
    ],
  ],
  ["USING DELIMITERS ','", 'a,\\N\n', [['a', null]]],
  ["(DELIMITER E'\\x01', HEADER)", 'one\x01two\na\x01b\n', [['a', 'b']]],
  ['(FORMAT text, HEADER false)', 'a\tb\n', [['a', 'b']]],
])('a COPY may say what is between its cells, and what none is: %s', (options, lines, rows) => {
  expect(read(`COPY t (a, b) FROM stdin ${options};\n${lines}\\.\nSELECT 1;`)).toMatchObject([
    { columns: ['a', 'b'], rows },
    { sql: 'SELECT 1', line: lines.split('\n').length + 2 },
  ])
})

test.each(['WITH (FORMAT csv)', 'CSV HEADER', 'BINARY', "WITH (DEFAULT '\\D')"])(
  'rows in a form that is not read are not misread: %s',
  (options) => {
    const text = `CREATE TABLE t (a text);\nCOPY t (a) FROM stdin ${options};\n"x"\n\\.\n`
    expect(() => gatherDump(text)).toThrow(
      expect.objectContaining({ code: 'damaged', data: { reason: 'file-damaged', file: 't', line: 2 } }),
    )
  },
)

test('a string of an INSERT is what PostgreSQL reads it as', () => {
  const sql = String.raw`INSERT INTO t VALUES (E'a\tb\v\N\\' , E'\u00e4\U0001F600\x41\101\xc3\xa4', E'tab	it''s', 'a\tb')`
  expect(read(`${sql};`)).toMatchObject([{ rows: [['a\tbvN\\', 'ä😀AAä', "tab\tit's", String.raw`a\tb`]] }])
})
