// SPDX-License-Identifier: MIT
//
// Turns assets/, templates/, the synonyms and the coach of content/, and what npm installed into
// three files that the compiler embeds: embedded.bin (all bytes), embedded.S (takes them in) and
// embedded.cc (the table over them).
//
//   node assets/build.mjs SOURCE_FOLDER NODE_MODULES OUTPUT_FOLDER
//
// Files for browsers get the digest of their content in their name, so that they may be cached for
// ever, and are kept in gzip and brotli form too.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [source, modules, output] = process.argv.slice(2);

const nothing = Buffer.alloc(0);
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

function filesBelow(folder, extension) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, extension) : [path];
    })
    .filter((path) => extname(path) === extension)
    .sort();
}

const text = (...path) => readFileSync(join(...path), 'utf8');

// Comments and indentation; the compressors take care of the rest.
const slim = (code, comments) => `${code.replace(comments, '').replace(/\s*\n\s*/g, '\n').trim()}\n`;
const slimCss = (css) => slim(css, /\/\*[^!][\s\S]*?\*\//g);
const slimScript = (js) => slim(js, /^\s*\/\/.*$/gm);

function stylesheet() {
  const pico = text(modules, '@picocss/pico/css/pico.min.css').replace(/^@charset "[^"]*";/i, '');
  return `@layer pico{${pico.trim()}}\n${slimCss(text(source, 'assets/css/resuelve.css'))}`;
}

// Parts of a script that hang functions on `document` for the others: they run before those.
const usedByOthers = { portal: ['secrets.js'], editor: ['editing.js'] };

// What a script needs from npm stands before it.
const fromNpm = { plots: ['uplot/dist/uPlot.iife.min.js'] };

// Each folder below assets/js is one script for pages; its parts see nothing of one another.
function script(folder) {
  const path = (name) => join(source, 'assets/js', folder, name);
  const first = (usedByOthers[folder] ?? []).map(path);
  const rest = filesBelow(path(''), '.js').filter((one) => !first.includes(one));
  const libraries = (fromNpm[folder] ?? []).map((name) => `${text(modules, name).trim()}\n`);
  return [...libraries, ...[...first, ...rest].map((one) => `{\n${slimScript(text(one))}}\n`)]
    .join('');
}

function browserFile(name, content) {
  const body = Buffer.from(content);
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const extension = extname(name);
  const path = `${name.slice(0, -extension.length)}.${digest}${extension}`;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const variants = [gzipSync(body, { level: 9 }), brotliCompressSync(body, quality)];
  const [gzip, brotli] = variants.map((v) => (v.length < body.length ? v : nothing));
  return { name, path, body, gzip, brotli };
}

function serverFile(folder, path) {
  const name = relative(join(source, folder), path).split(sep).join('/');
  return { name, path: '', body: readFileSync(path), gzip: nothing, brotli: nothing };
}

const serverFiles = (folder, extension) =>
  filesBelow(join(source, folder), extension).map((path) => serverFile(folder, path));

function allFiles() {
  const scripts = readdirSync(join(source, 'assets/js')).sort();
  return [
    browserFile('resuelve.css', stylesheet()),
    browserFile('plots.css', text(modules, 'uplot/dist/uPlot.min.css')),
    browserFile('icons.svg', text(source, 'assets/icons.svg')),
    browserFile('mark.svg', text(source, 'assets/mark.svg')),
    ...scripts.map((folder) => browserFile(`${folder}.js`, script(folder))),
    ...serverFiles('templates', '.html'),
    ...serverFiles('templates', '.json'),
    ...serverFiles('content', '.txt'),
    ...serverFiles('content', '.json'),
  ];
}

function assembler(blob) {
  return `.section .rodata
.balign 16
.global kb_embedded_bytes
.type kb_embedded_bytes, %object
kb_embedded_bytes:
.incbin "${blob}"
.size kb_embedded_bytes, . - kb_embedded_bytes
.section .note.GNU-stack, "", %progbits
`;
}

function table(rows) {
  const lines = rows.map((row) => {
    const pieces = row.pieces.map(([at, size]) => `piece(${at}, ${size})`).join(', ');
    return `    {"${row.name}", "${row.path}", "${row.type}", ${pieces}},`;
  });
  return `// Made by assets/build.mjs.
#include "server/view/embedded.h"

extern "C" const char kb_embedded_bytes[];

namespace kb::server::view {
namespace {

constexpr std::string_view piece(std::size_t at, std::size_t size) {
  return {kb_embedded_bytes + at, size};
}

constexpr EmbeddedFile kFiles[] = {
${lines.join('\n')}
};

}  // namespace

std::span<const EmbeddedFile> embedded_files() { return kFiles; }

}  // namespace kb::server::view
`;
}

const pieces = [];
let size = 0;
const place = (bytes) => {
  pieces.push(bytes);
  size += bytes.length;
  return [size - bytes.length, bytes.length];
};
const rows = allFiles().map((f) => ({
  name: f.name,
  path: f.path,
  type: contentTypes[extname(f.name)],
  pieces: [f.body, f.gzip, f.brotli].map(place),
}));

mkdirSync(output, { recursive: true });
const blob = join(output, 'embedded.bin');
writeFileSync(blob, Buffer.concat(pieces));
writeFileSync(join(output, 'embedded.S'), assembler(blob));
writeFileSync(join(output, 'embedded.cc'), table(rows));
