import { listPhrases, phrase } from "../../topics/phrase.ts";
import type { Phrase, Piece, SourcedPiece } from "../../topics/description.ts";
import { beyond } from "./worded-condition.ts";
import type { Bound, BoundKey, Subject, WordedTest } from "./worded-condition.ts";

/** What a Chinese clause says of a fact: "部门人数为 6 至 10". */
export function chineseTest({ subject: { name, line }, negated, operator, question }: WordedTest): Phrase {
  const verb = (text: string): Piece => (operator === null ? text : { text, pointer: operator });
  switch (question.kind) {
    case "in":
      return phrase`${name}${verb(negated ? "不是" : "为")}${listPhrases(question.values.map((value) => [value]), "zh-CN", "or")}`;
    case "truth": {
      const value: SourcedPiece = { text: question.expected === negated ? "否" : "是", pointer: question.pointer };
      return phrase`“${name}”${verb("为")}“${value}”`;
    }
    case "range":
      return phrase`${name}${operator === null ? "" : { text: "", pointer: operator }}${rangeWords(question.bounds, line, negated)}`;
    case "contains":
      return phrase`${name}${verb(negated ? "不包含" : "包含")}${question.value}`;
    case "same-as":
      return question.fact.text === name.text
        ? phrase`${name}${verb("与")}员工${{ text: negated ? "不同" : "相同", pointer: question.fact.pointer }}`
        : phrase`${name}${verb("与")}员工的${question.fact}${negated ? "不同" : "相同"}`;
    case "contains-same-as":
      return phrase`${name}${verb(negated ? "不包含" : "包含")}员工的${question.fact}`;
    default:
      return question satisfies never;
  }
}

function rangeWords(bounds: readonly Bound[], line: Subject["line"], negated: boolean): Phrase {
  const from = bounds.find(({ key }) => key === "min");
  const to = bounds.find(({ key }) => key === "max");
  if (bounds.length === 2 && from !== undefined && to !== undefined) {
    return negated ? phrase`不在${from.value}至${to.value}之间` : line === "date" ? phrase`在${from.value}至${to.value}之间（含首尾两日）` : phrase`为${from.value}至${to.value}`;
  }
  const told = (negated ? bounds.map(beyond) : bounds).map(({ key, value }) => phrase`${WORDS[line][key](value)}`);
  return told.flatMap((each, index): Phrase => (index === 0 ? each : [negated ? "或" : "且", ...each]));
}

type Words = Readonly<Record<BoundKey, (end: SourcedPiece) => Phrase>>;

const number: Words = {
  min: (end) => phrase`不少于${end}`,
  max: (end) => phrase`不超过${end}`,
  above: (end) => phrase`大于${end}`,
  below: (end) => phrase`小于${end}`,
};
const date: Words = {
  min: (end) => phrase`不早于${end}`,
  max: (end) => phrase`不晚于${end}`,
  above: (end) => phrase`晚于${end}`,
  below: (end) => phrase`早于${end}`,
};
const grade: Words = {
  min: (end) => phrase`为${end}及以上`,
  max: (end) => phrase`为${end}及以下`,
  above: (end) => phrase`高于${end}`,
  below: (end) => phrase`低于${end}`,
};
const WORDS: Readonly<Record<Subject["line"], Words>> = { number, date, grade, truth: number, other: number };
