import { defineConfig } from 'vitest/config'

// tests of ledgers run on a real server too, which is started only when one of them is run
const ledger = ['src/ledger/**/*.test.ts', 'src/cli/**/ledger*.test.ts', 'bench/**/ledger*.test.ts']
const exclude = ['node_modules/**', 'dist/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'ledger',
          include: ledger,
          exclude,
          globalSetup: ['src/ledger/testing/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'core',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...ledger],
        },
      },
    ],
  },
})
