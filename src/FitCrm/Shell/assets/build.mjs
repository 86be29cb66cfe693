// node Shell/assets/build.mjs, from src/FitCrm: bundles script and style into wwwroot/assets and makes one icons.svg of the icons in use.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const here = 'Shell/assets/';
const out = 'wwwroot/assets/';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const common = { outdir: out, bundle: true, minify: true, target: ['es2022'], loader: { '.woff2': 'file' }, logLevel: 'error' };
await build({ ...common, entryPoints: { app: here + 'app.js', style: here + 'app.css' }, format: 'esm', splitting: true, assetNames: '[name]-[hash]', chunkNames: 'part-[hash]' });
await build({ ...common, entryPoints: { theme: here + 'theme.js' }, format: 'iife' });

const symbol = name => {
  const svg = readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, 'utf8');
  const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '').replace(/<path stroke="none"[^>]*>/, '').replace(/\s+/g, ' ').trim();
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${body}</symbol>`;
};
const icons = readFileSync(here + 'icons.txt', 'utf8').split(/\s+/).filter(n => n);
writeFileSync(out + 'icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${icons.map(symbol).join('\n')}\n</svg>\n`);
writeFileSync(out + 'logo.svg', readFileSync(here + 'logo.svg'));
