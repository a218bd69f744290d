/**
 * Circles and orphans. What may import what stands in tests/architecture/layers.ts.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is gone or not yet there.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.worker\\.ts$', '^src/routes/', '^src/app\\.'],
      },
      to: {},
    },
    {
      name: 'no-lost-import',
      comment:
        'An import that is not followed hides a circle. SvelteKit makes its own modules at build.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: ['^\\$app/', '^\\$service-worker$', '^\\./\\$types', '^pdfjs-dist/types/'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: 'tests/architecture/import-aliases.js' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte'],
    },
  },
};
