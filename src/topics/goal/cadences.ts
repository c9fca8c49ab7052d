import { matchInTurn, spanOf } from "./spans.ts";
import type { Span } from "./spans.ts";

const patterns = [
  { pattern: /每(?:一)?(?:个)? ?(?:工作日|季度?|半年|年度?|旬|月度?|两?周|星期|天|日|班次?|两个?月|[二三四五六\d]{1,2}个?月)(?: ?\d{1,2} ?[日号])?(?:[底末初])?(?:之前|以前|前)?/g },
  { pattern: /按(?:日|周|旬|月|季度?|年)(?!时|期|揭|结)|逐(?:日|周|月|季)|(?:月|周|日)度(?!假)|[一二两]周一次|一[周月年季](?=[一二两三四五六七八九十\d])|\/ ?(?:月|周|天|日|季度?)(?![\u4e00-\u9fff])/g },
  { pattern: /(?<![a-z])(?:daily|weekly|bi-?weekly|fortnightly|bi-?monthly|monthly|quarterly|annually|yearly)(?![a-z])/g },
  { pattern: /(?<![a-z])(?:per|each|every)(?: other| \d{1,3}| two| three| four| six)? (?:business |working |calendar )?(?:day|week|fortnight|month|quarter|year|sprint|shift)s?(?![a-z])/g },
  { pattern: /(?<=[a-z\d] )(?<!(?:within|in|over|for|of|than|half|mid) )an? (?:day|week|month|quarter|year)(?=[ ,.;)]|$)(?! (?:ago|earlier|later|before|after|from (?:now|today)|of|with)(?![a-z]))/g },
];

/** How often something is done: `每周`, `per month`. What is left of the text has these words covered. */
export function readCadences(text: string, masked: string): { readonly found: readonly Span[]; readonly rest: string } {
  return matchInTurn(masked, patterns, (match) => spanOf(text, match));
}
