import { COVERED, matchInTurn, spanOf } from "./spans.ts";
import type { Quantity } from "./quantities.ts";

const HAN = "[\\u4e00-\\u9fff]";
const ANY = `[^,;。!?\\n、]`;
const WORD = `[a-z0-9&/+'()${COVERED}-]{1,24}`;
const EVIDENCE = "certifications?|certificates?|(?:re-?)?certified|reaccredited|exams?|examination|licen[cs]es?|accreditation|degree|qualification|audit|diploma|patent|approval|visa|clearance|assurance|permits?|permission|consent|registration|designation|listing";

/** What is passed or granted in the end. */
const ACCEPTANCE = "验收|评审|审议|复审|终审|初审|审核|审批|审查|审定|核查|考试|考核|测评|检查|检测|检验|鉴定|审计|认证|批准|联调测试|测试|压测|外审|内审|年审|稽核|飞检|答辩|评估|复核|复评|评定|评级|定级|备案|论证|督查|验证|演练验证";

const patterns = [
  // 取得注册会计师证书, 获得高级职称
  { pattern: new RegExp(`(?:取得|获得|获取|考取|考获|拿到|拿下|荣获|获评|获)(?!证)${ANY}{0,24}?(?:证书|资格证|资格|认证|职称|许可证?|执照|专利授权|授权|${HAN}等奖|金奖|银奖|奖项|称号|学位|批复|批准|备案|牌照|资质|专利)(?!率|工作|考试|人数|数)`, "g") },
  // 通过验收, 通过年度复审; not 通过率, not 通过加强考核 (by means of)
  { pattern: new RegExp(`(?:一次)?(?<!${ACCEPTANCE})通过(?!率|对|加强|优化|开展|组织|实施|完善|改进|培训|提升|强化|建立|引入|采用|使用)${ANY}{0,14}?(?:${ACCEPTANCE})(?!率|工作)`, "g") },
  { pattern: /(?:实现|达到|做到|完成)?(?:盈亏平衡|扭亏为盈|扭亏增盈|扭亏|盈亏持平)|(?<![a-z])break-?even(?![a-z])/g },
  { pattern: /(?:取得|考取|通过|拿到|获得)(?:pmp|cpa|cfa|acca|cissp|注会|法考|[一二]建|中级会计|高级会计)/g },
  { pattern: new RegExp(`(?:${ACCEPTANCE})(?:${COVERED}{1,3}|一次|顺利|全部)?(?:通过|合格)(?!率|数|人)|(?<=经)${ANY}{1,12}?(?:批准|签字确认|签字|确认|审定)(?!率)`, "g") },
  { pattern: new RegExp(`(?<![a-z])(?:obtain|earn|pass|achieve|gain|get|secure|complete|attain|receive|win|renew|retain)(?:e?s|e?d|ing)? (?:${WORD} ){0,6}?(?:${EVIDENCE})(?![a-z])`, "g") },
  { pattern: new RegExp(`(?<![a-z])(?:pass(?:es|ed|ing)?|complete) (?:${WORD} ){0,4}?(?:acceptance|uat|inspection|certification|review|assessment)(?: (?:tests?|testing))?(?![a-z])`, "g") },
  { pattern: new RegExp(`(?<![a-z])(?:certified|accredited|licensed|recertified) (?=in|as|to|by|under|against|for)|(?<![a-z])(?:signed[- ]off|approved|accepted|certified|sign-?off|approval) (?:by|from) (?:the )?${WORD}(?: (?:board|committee|owner|sponsor|director|team|manager))?|(?:get|be|become|is|are) (?:${WORD} ){0,3}?certified(?![a-z])|(?<![a-z])(?:pass|obtain|earn|get|achieve|gain) (?:the |my |a )?(?:cpa|cfa|pmp|bar|acca|cissp|frm|mba|cpim|cissp|shrm)(?![a-z])(?: exam)?`, "g") },
];

/** Results that are there or not: certificates, exams passed, acceptance. */
export function readOutcomes(text: string, masked: string): { readonly found: readonly Quantity[]; readonly rest: string } {
  return matchInTurn(masked, patterns, (match): Quantity => {
    return { ...spanOf(text, match), kind: "outcome", value: null, unit: null, role: "target" };
  });
}
