// node Shell/assets/npm.mjs start | wait, from src/FitCrm: installs the npm packages beside the compiler, which has other work meanwhile.
// "start" leaves a child behind and ends at once; "wait" ends with it, installs itself where there is none, and prints what went wrong.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const [ended, log, running] = ['obj/npm.ended', 'obj/npm.log', 'obj/npm.pid'];
const install = () => {
  const out = openSync(log, 'w');
  return spawnSync('npm ci --no-fund --no-audit --loglevel=error', { shell: true, stdio: ['ignore', out, out] }).status ?? 1;
};
const alive = pid => { try { process.kill(pid, 0); return true; } catch { return false; } };

mkdirSync('obj', { recursive: true });
if (process.argv[2] === 'start') {
  rmSync(ended, { force: true });
  const child = spawn(process.execPath, ['Shell/assets/npm.mjs', 'child'], { detached: true, stdio: 'ignore' });
  writeFileSync(running, String(child.pid));
  child.unref();
} else if (process.argv[2] === 'child') {
  writeFileSync(ended, String(install()));
} else {
  const pid = existsSync(running) ? Number(readFileSync(running, 'utf8')) : 0;
  while (pid && !existsSync(ended) && alive(pid)) await new Promise(r => setTimeout(r, 100));
  const code = existsSync(ended) ? Number(readFileSync(ended, 'utf8')) : install();
  rmSync(ended, { force: true });
  rmSync(running, { force: true });
  if (code !== 0) console.error(readFileSync(log, 'utf8'));
  process.exit(code);
}
