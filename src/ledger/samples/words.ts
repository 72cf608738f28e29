/** Why samples were not loaded. */
export const sampleRefusals = {
  'sample.broken': '模拟单位 {unit} 上次没有装完。请换一个空的数据文件夹或数据库再装。',
  'sample.noYears': '模拟单位 {unit} 没有年度。',
} as const
