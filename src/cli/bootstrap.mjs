// @ts-check
/**
 * What `npm start` and `npm test` run. Needs nothing but Node.js, and nothing newer than version
 * 12 up to the check: an older Node.js must be able to read this file to say that it is too old.
 */

const oldestMajor = 20;
const oldestMinor = 19;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `Nianbao needs Node.js ${oldestMajor}.${oldestMinor} or newer; this is ${process.version}.`,
  );
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
} else {
  import('./project/project.mjs').then(({ runProject }) => runProject(process.argv.slice(2)));
}
