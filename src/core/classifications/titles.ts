import type { ClassificationId } from './classification.ts'

/** The lists by their names in 《政府收支分类科目》, for sentences. */
export const classificationTitles: Readonly<Record<ClassificationId, string>> = {
  functional: '支出功能分类科目',
  departmental: '部门预算支出经济分类科目',
  governmental: '政府预算支出经济分类科目',
  revenue: '收入分类科目',
}
