/** Texts of the commands that keep a ledger. */
export const ledgerWords = {
  init: '建账：建立区划、部门和第一位管理员',
  migrate: '把账升级到本程序的版本',
  export: '导出一个单位一个年度的全部记录，每张表一个文件',
  backup: '把整本账备份成一个文件',
  restore: '从备份恢复：先核对文件，再写入；也用于在本机与服务器之间搬迁',
  audit: '审计：核对每个单位的操作记录',
  auditVerify: '重算全部操作记录的校验链，并与各表逐行比对',
  data: '数据文件夹（默认用 MINGZHANG_DATA，否则 ./data）',
  url: '数据库服务器地址，如 postgres://用户:密码@主机/库（默认用 DATABASE_URL）',
  administrator: '第一位管理员的姓名',
  division: '区划代码',
  divisionName: '区划名称',
  department: '部门代码',
  departmentName: '部门名称',
  unit: '单位代码',
  year: '年度',
  knownUnits: '账上有 {count} 个单位：{units}。',
  more: '等',
  comma: '、',
  exportOut: '写到的文件夹',
  backupFile: '备份文件',
  replace: '目标中已有账时，用备份替换它',
  initialised: '已在 {place} 建账：部门 {department}，管理员 {administrator}。',
  upToDate: '已经是最新版本，不需要升级。',
  migrated: '已升级 {count} 步，到 {version}。',
  backedUp: '已备份到 {file}：{units} 个单位，{rows} 行。',
  restored: '已从 {file} 恢复到 {place}：{units} 个单位，校验链完整。',
  exported: '已写出 {count} 个文件到 {out}。',
  nothingToExport: '单位 {unit} 在 {year} 年没有记录。请核对单位代码和年度。',
  verified: '没有发现改动：{units} 个单位，{entries} 条操作记录，{rows} 行。',
  faults: {
    missing: '单位 {unit} 缺少第 {entry} 条操作记录。',
    link: '单位 {unit} 第 {entry} 条操作记录与前一条接不上。',
    content: '单位 {unit} 第 {entry} 条操作记录被改动过。',
    bulk: '单位 {unit} 第 {entry} 条操作记录所附的批量数据（{table}）被改动过或缺失。',
    head: '单位 {unit} 的校验链末端（第 {entry} 条之后）被改动过。',
    row: '单位 {unit}：表 {table} 的一行（{key}）与第 {entry} 条操作记录所写的不同，被绕过程序改动过。',
    unknown: '单位 {unit}：表 {table} 的一行（{key}）没有任何操作记录，是绕过程序写入的。',
  },
} as const

/** Texts of `import`. */
export const importWords = {
  import: '导入表格（xlsx 或 csv）：预算、支付明细、收款、科目余额表、银行流水、接待清单、资产卡片',
  file: '要导入的文件',
  kind: '文件的种类：payments 支付明细，receipts 收款，accountBalances 科目余额表，bankList 银行流水，budget 预算，receptions 接待清单，assets 资产卡片',
  by: '办理人姓名，须有相应岗位',
  sheet: '工作表名称（默认第一张）',
  map: '指明哪一列是什么，如 金额=支付金额；可写多次',
  remember: '记住这次的列，供以后同样的文件使用；写一个名称',
  dryRun: '只读取和检查，不写入',
  goodRows: '有错的行不导入，其余照常导入',
  account: '银行流水的账户名称，文件中没有时用',
  stage: '预算导入到哪个阶段',
  budgetVersion: '预算导入到该阶段的第几版',
  columns: '列：{columns}。',
  rememberedColumns: '列（按记住的“{name}”）：{columns}。',
  column: '{field}←{heading}',
  comma: '，',
  imported: '已导入 {accepted} 行，合计 {total} 元；以前已有、跳过 {skipped} 行；没有导入 {rejected} 行。',
  wouldImport:
    '试导入：可导入 {accepted} 行，合计 {total} 元；以前已有 {skipped} 行；不能导入 {rejected} 行。没有写入任何数据。',
  repeated: '这份文件以前导入过（{skipped} 行），没有改动。',
} as const

/** Texts of `audit log` and `undo`. */
export const historyWords = {
  log: '列出一个单位最近的操作记录',
  last: '列出几条',
  undo: '撤销一条操作：草稿或整次导入；已定稿、批准、支付的不能撤销',
  entry: '操作记录的序号，见 mingzhang audit log',
  reason: '撤销的理由',
  headings: ['序号', '时间', '办理人', '操作', '行数', '理由'],
  undid: '撤销第 {entry} 条',
  ofFile: '{action}（{file}）',
  undone: '已撤销单位 {unit} 第 {entry} 条操作。',
} as const

/** Texts of `outlook`. */
export const outlookWords = {
  outlook: '看进度：各项支出的执行进度、全年预计和预警',
  month: '截至几月（默认为有支付的最后一个月）',
  by: '按什么看：line 预算行，project 项目，economicItem 经济科目，threePublic “三公”经费，unit 全单位',
  views: { line: '按预算行', project: '按项目', economicItem: '按经济科目', threePublic: '“三公”经费', unit: '全单位' },
  headings: ['名称', '全年指标', '已支出', '进度', '时间进度', '预计全年', '预计范围'],
  unknown: '—',
  levels: { warning: '提醒', severe: '严重' },
  knownYears: '已开的年度：{years}。',
  noYears: '这里没有开任何年度；部门请写下属单位的代码。',
  comma: '、',
  noAlerts: '没有预警。',
  nothingPaid: '单位 {unit} 在 {year} 年还没有支付。要看全年预计，请加 --month。',
} as const

/** Texts of `demo`. */
export const demoWords = {
  demo: '样本账',
  load: '装入样本账：五家公开样本单位、一家模拟单位、一个模拟部门；不写则全部装入',
  sets: '装入哪些：offices 五家样本单位，office 模拟单位，department 模拟部门',
  by: '样本账的管理员姓名',
  units: '模拟部门的单位数',
  offices: '五家样本单位：装入 {loaded} 家，共 {all} 家（{units}）。',
  office: '模拟单位 {unit}：已装入一个完整年度。',
  officeThere: '模拟单位 {unit}：已经在账中，没有改动。',
  department: '模拟部门 {department}：装入 {units} 个单位、{payments} 笔支付，原有 {before} 个单位。',
  administrator: '样本管理员',
} as const
