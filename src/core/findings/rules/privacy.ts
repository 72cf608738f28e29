import type { RuleDefinition } from './definition.ts'

export const privacy = {
  'privacy/health-not-a-reason': {
    title: '不以个人病亡作为增减原因公开',
    severity: 'warning',
    messages: {
      health: '增减原因写明了个人的病亡情况（“{actual}”，{count} 处），属于个人隐私。',
    },
    advice: '请改为不指向个人的说法，如“人员自然减员”“在职人数较上年减少1人”。',
    basis: ['disclosure-regulations-2019/15', 'personal-information-law/25'],
  },
  'privacy/hidden-content-removed': {
    title: '公开的文件不带隐藏内容、批注和修订痕迹',
    severity: 'warning',
    messages: {
      cells: '工作簿中有隐藏的内容（{what}），公开后他人可以取出。',
      text: '文件中有隐藏文字或修订痕迹（{count} 处），公开后他人可以取出。',
      pages: '第 {pages} 页有看不见的文字（在版面以外），公开后他人可以取出。',
    },
    advice: '请删除隐藏的行、列、工作表、批注和修订记录，再另存为公开版本。',
    basis: ['secrecy-law-2024/35'],
  },
  'privacy/identity-numbers-absent': {
    title: '不公开身份证号',
    severity: 'error',
    messages: {
      identity: '印有居民身份证号 {actual}（{count} 处）。',
    },
    advice: '请删去身份证号。',
    basis: ['disclosure-regulations-2019/15', 'personal-information-law/25'],
  },
  'privacy/methods-reviewed': {
    title: '维稳、信访处置手段和阈值公开前经人工审定',
    severity: 'info',
    messages: {
      methods: '公开的文字涉及信访处置或维稳手段：{terms}（共 {count} 处），是否公开请由人决定。',
    },
    advice: '请交保密审查人员决定；可改用中性的说法，如“来访服务办结率”“来访接待及时率”。',
    basis: ['disclosure-regulations-2019/14', 'secrecy-law-2024/35'],
  },
  'privacy/personal-accounts-absent': {
    title: '不公开银行卡号',
    severity: 'error',
    messages: {
      card: '印有银行卡号或账号 {actual}（{count} 处）。',
    },
    advice: '请删去银行卡号和账号。',
    basis: ['disclosure-regulations-2019/15', 'personal-information-law/25'],
  },
  'privacy/personal-names-absent': {
    title: '不公开经办人、信访人和亲属的姓名',
    severity: 'warning',
    messages: {
      handler: '公开了经办人员的姓名“{actual}”（{count} 处）。',
      relative: '公开了个人亲属的姓名“{actual}”（{count} 处）。',
      petitioner: '公开了信访人的姓名“{actual}”（{count} 处）。',
    },
    advice: '请删去姓名，或只写职务、科室；办公联系只留办公固定电话。',
    basis: ['disclosure-regulations-2019/15', 'personal-information-law/25'],
  },
  'privacy/personal-phones-absent': {
    title: '不公开个人手机号码',
    severity: 'error',
    messages: {
      mobile: '印有手机号码 {actual}（{count} 处）。',
      office: '对外联系电话用的是手机号码 {actual}，请确认是公务号码。',
    },
    advice: '请删去手机号码，改为办公固定电话。',
    basis: ['disclosure-regulations-2019/15', 'personal-information-law/25'],
  },
  'privacy/secrecy-marks-absent': {
    title: '公开的文件不带密级和内部文件标志',
    severity: 'warning',
    messages: {
      mark: '文件上有密级或内部文件标志“{actual}”。',
    },
    advice: '请先核实该文件能否公开；能公开的，删去标志。',
    basis: ['disclosure-regulations-2019/14', 'secrecy-law-2024/35'],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>
