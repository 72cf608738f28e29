import { describe } from 'vitest'
import { testFindings } from '../../../testing/findings.ts'

const rule = 'wording/project-names-uniform'
const document = (...sentences: readonly string[]) => `# 青澜市联络局2026年部门预算\n\n${sentences.join('\n\n')}\n`
const quoted = '本部门对“会场租赁”、“城市宣传”和“驻地联络服务”项目开展了评估。'

describe('projectNamesVary', () => {
  testFindings({
    valid: [
      {
        name: 'the same projects with and without 经费',
        document: document(quoted, '组织对会场租赁项目、城市宣传经费项目、驻地联络服务项目开展了评价。'),
      },
      {
        name: 'another project in the place of one',
        document: document(quoted, '组织对会场租赁项目、城市宣传项目、档案整理项目开展了评价。'),
      },
      {
        name: 'two projects that are alike, listed together',
        document: document(
          '本部门对“会场租赁”和“驻地联络服务”项目开展了评估。',
          '组织对会场租赁项目、驻地联络保障项目开展了评价。',
          '项目分别为驻地联络服务、驻地联络保障、会场租赁，均已完成。',
        ),
      },
    ],
    invalid: [
      {
        name: 'one project under two names, and a joining word between the last two',
        document: document(quoted, '项目分别为会场租赁费、驻地联络保障经费及城市宣传费，均已完成。'),
        findings: [
          {
            rule,
            message: 'in-lists',
            at: '青澜市联络局2026年部门预算',
            actual: '驻地联络保障',
            expected: '驻地联络服务',
          },
        ],
      },
    ],
  })
})
