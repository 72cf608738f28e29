/** What a published text must not say about people, and what gives it away. Patterns are global unless they begin with ^. */

/** A mobile number, also with country code or grouped; not a part of a longer number, of an amount or of an address. */
export const mobileNumber =
  /(?<![\d.,/_-])(?:\+?86[- ]?)?(?:1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9]))[- ]?\d{4}[- ]?\d{4}(?![\d.,%]\d|\d|\s*(?:元|万|亿))/gu

/** What any of the patterns below needs: without it there is nothing to look for. */
export const mayBePrivate =
  /\d[\d -]{9}|经办|联系人|填报人|填表人|制表人|复核人|承办人|之[女子妻]|夫人|遗孀|侄|[女儿孙][女儿子]|[家亲]属|访/u

/** Words that say that a number beside them is a telephone number. */
export const phoneLabel = /电话|手机|联系方式|经办|联系人|填报人|填表人/u

/** Lines of an office, which may be published. */
export const officialLine = /(?:公开|咨询|监督|举报|投诉|值班|服务|办公|受理|热线|总机)[^。；]{0,12}$/u

export const identityNumber =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu

/** A number that words before it call an account or a card. */
export const bankCard =
  /(?:账\s*号|帐\s*号|卡\s*号|银行卡|银行账户)[^\d。；]{0,12}(?<number>\d(?:[ -]?\d){15,18})(?!\d)/gu

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄练温牛樊葛邢安齐梅庞倪舒聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符阮纪童凌毕单裴霍涂成苗谷曲盛冉翁蓝路游靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师'
const compounds = '欧阳|上官|司马|诸葛|司徒|皇甫|令狐|东方|夏侯|尉迟'
const name = `(?:(?:${compounds})\\p{Script=Han}{1,2}|[${surnames}]\\p{Script=Han}{1,2})`
/** In a form a name may be spaced: 李 明. */
const spacedName = `(?:${name}|[${surnames}][ \\u3000]{1,2}\\p{Script=Han})`

export const wholeName = new RegExp(`^\\s*${spacedName}\\s*$`, 'u')

const handler = '经办人?|联系人|填报人|填表人|制表人|复核人|承办人'

/** A label cell whose neighbour is the name of a person who handled the form. The head of the body (负责人) may be named. */
export const handlerLabel = new RegExp(`^\\s*(?:项目)?(?:${handler})(?:姓名)?\\s*[：:]?\\s*$`, 'u')

/** Label and name in one line. */
export const handlerNamed = new RegExp(
  `(?<!公开)(?:${handler})(?:姓名)?\\s*[：:]\\s*(?<name>${spacedName})(?=\\s|[，。；、（(]|联系|电话|手机|$)`,
  'gu',
)

const kin = '之女|之子|之妻|夫人|遗孀|侄女|侄子|女儿|儿子|家属|亲属|孙女|孙子'

/** A relative by name: 某人之女 + name, or name + （某人夫人）. */
export const namedRelative: readonly RegExp[] = [
  new RegExp(`(?:之女|之子|之妻|夫人|遗孀|侄女|侄子|女儿|儿子)(?<name>${name})(?=[，。；、）)])`, 'gu'),
  new RegExp(`(?<=[，。；、：（(到向送和]|了|^)(?<name>${name})(?=[（(][^）)，。]{2,24}(?:${kin})[）)])`, 'gu'),
]

/** A petitioner by name. */
export const namedPetitioner = new RegExp(
  `(?:信访人|上访人|上访人员|上访户|上访老户|访民|信访当事人)\\s*(?:[：:]\\s*)?(?<name>${name})(?=[，、（(](?:男|女|系|身份证|住))`,
  'gu',
)

/** Illness or death of a person, told as a reason. */
export const healthReason =
  /(?:因病(?:去世|死亡|逝世|离世|离岗|住院|长期休假)|病逝|病故|去世|逝世|亡故|身故|意外死亡|死亡)\s*(?:\d+|[一二两三四五六七八九十])?\s*(?:人|名)?/gu
/** Names of payments, explanations of terms and statistics, which speak of no one. */
export const healthNoReason =
  /抚恤|丧葬|遗属|死亡率|死亡人数|病故人员|死亡事故|安全生产|职业病|反映|是指|系指|指标|保险|救助|困难补助|慰问/u
/** What makes a sentence a reason for a change. */
export const changeReason = /原因|减少|增加|下降|增长|减员|调出|调入|退休|所致|由于|因为|导致|在职|变动|人员/u

/** Marks of secrecy and of papers for internal use. */
export const secrecyMark =
  /(?:绝密|机密|秘密)\s*(?:[★☆]|▲)\s*(?:\d+\s*年|长期|启用前)?|^\s*(?:绝密|机密|秘密|内部资料|内部文件)\s*$|(?:内部(?:文件|资料|材料|使用)|仅供内部(?:使用|参考|参阅))[，,、；：\s]*(?:不得|严禁|请勿|禁止|注意)[^。；]{0,8}(?:公开|外传|外泄|保存|传播|转载)/gmu

/** Ways of keeping order whose publication a person should decide. */
export const sensitiveMethod =
  /劝返|劝访|截访|拦访|查控|稳控|缠访|闹访|非访|非正常上访|非接待场所|零登记|接返|送返|越轨行为|重点人员管控|杜绝倒流|维稳资金|敏感人员|特护期/gu
