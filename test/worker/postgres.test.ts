/** A dump of PostgreSQL, brought into a database of a wiki. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres, type Postgres } from '../../src/data/live/postgres'
import { parsePagePath } from '../../src/names'
import { newDevice, openEngine } from './notation'

let engine: Postgres
beforeAll(async () => void (engine = await openPostgres()), 60_000)
afterAll(() => engine.close())

const dump = String.raw`-- PostgreSQL database dump
SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END; $$;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.books (
    id integer NOT NULL,
    title text,
    price numeric(10,2),
    mood public.mood,
    author integer,
    read boolean
);
ALTER TABLE public.books OWNER TO ada;
CREATE SEQUENCE public.books_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.books_id_seq OWNED BY public.books.id;
CREATE TABLE public.authors (id integer NOT NULL, name character varying(40));
CREATE VIEW public.read AS SELECT books.id FROM public.books WHERE books.read;
ALTER TABLE ONLY public.books ALTER COLUMN id SET DEFAULT nextval('public.books_id_seq'::regclass);
COPY public.books (id, title, price, mood, author, read) FROM stdin;
1	Emma\tand\\more	1.50	ok	1	t
2	\N	\N	sad	\N	f
\.
INSERT INTO public.authors VALUES (1, 'it''s Jane');
SELECT pg_catalog.setval('public.books_id_seq', 2, true);
ALTER TABLE ONLY public.books ADD CONSTRAINT books_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.authors ADD CONSTRAINT authors_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.books ADD CONSTRAINT books_author_fkey FOREIGN KEY (author) REFERENCES public.authors(id);
CREATE INDEX books_title ON public.books USING btree (title);
CREATE TRIGGER touched BEFORE UPDATE ON public.books FOR EACH ROW EXECUTE FUNCTION public.touch();
`

test('a dump of PostgreSQL becomes tables of the wiki; what it says only to servers is listed', async () => {
  const shared = {
    ask: engine.ask.bind(engine),
    change: engine.change.bind(engine),
    replace: engine.replace.bind(engine),
  }
  const startPostgres = () => ({ ...shared, close: async () => undefined })
  const api = openEngine({ ...newDevice(), startPostgres })
  const { id } = await api.createWiki('Shop')
  const folder = parsePagePath('books')
  await api.createLive(id, folder, 'postgres')

  const { changed, skipped } = await api.importDump(id, folder, { id: '1', text: dump })
  expect(changed).toMatchObject({ kind: 'changed', changes: 3 })
  expect(skipped.map(({ line, sql }) => `${line} ${sql.slice(0, 15)}`)).toEqual([
    '2 SET statement_t',
    '3 SELECT pg_catal',
    '4 CREATE FUNCTION',
    '14 ALTER TABLE pub',
    '16 ALTER SEQUENCE ',
    '25 SELECT pg_catal',
    '30 CREATE TRIGGER ',
  ])
  const next = "INSERT INTO books (title) VALUES ('Next') RETURNING id"
  expect(await api.changeLive(id, folder, { id: '2', sql: next })).toMatchObject({ rows: [[3n]] })
  await api.exportLive(id, folder)
  expect((await api.readPage(id, parsePagePath('books/tables/books.jsonl'))).text).toBe(
    `{"id":1,"title":"Emma\\tand\\\\more","price":"1.50","mood":"ok","author":1n,"read":true}
{"id":2,"title":null,"price":null,"mood":"sad","author":null,"read":false}
{"id":3,"title":"Next","price":null,"mood":null,"author":null,"read":null}
`.replace('1n', '1'),
  )
  expect((await api.readPage(id, parsePagePath('books/schema.sql'))).text).toContain('REFERENCES authors(id)')
  expect((await api.importDump(id, folder, { id: '3', text: dump })).changed).toMatchObject({ reason: 'refused' })

  const begun = parsePagePath('begun')
  expect(await api.fillLive(id, begun, 'postgres', { kind: 'dump', text: dump })).toMatchObject({
    changed: { changes: 3 },
    skipped: { length: 7 },
  })
  expect((await api.readPage(id, parsePagePath('begun/tables/authors.jsonl'))).text).toContain("it's Jane")
  const head = await api.readHead(id)
  const unfit = { kind: 'dump', text: dump.replace('1.50', 'dear') } as const
  await expect(api.fillLive(id, parsePagePath('unfit'), 'postgres', unfit)).rejects.toMatchObject({ code: 'damaged' })
  expect(await api.readHead(id)).toBe(head)
})
