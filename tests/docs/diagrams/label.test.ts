import { describe, expect, it } from "vitest";
import { labelOf } from "../../../src/docs/diagrams/label.ts";

describe("the words of a drawing", () => {
  it.each([
    ["files the appeal in writing", 12, ["files the", "appeal in", "writing"]],
    ["a", 1, ["a"]],
    ["", 10, [""]],
    ["one two\nthree", 40, ["one two", "three"]],
    // A word that is too long has its line to itself.
    ["an incomprehensibilities day", 10, ["an", "incomprehensibilities", "day"]],
    // Two columns for each Chinese character, and lines as even as they can be.
    ["书面提出申诉", 10, ["书面提", "出申诉"]],
    // No line begins with a comma or a closing bracket, and none ends with an opening one.
    ["书面提出，申诉", 8, ["书面提", "出，申诉"]],
    ["正职（主持）部门", 6, ["正职", "（主", "持）", "部门"]],
    ["5个工作日内", 6, ["5个工", "作日内"]],
  ])("%s, %i columns wide", (text, columns, lines) => {
    expect(labelOf(text, columns).lines).toEqual(lines);
  });

  it("take twice the room in Chinese", () => {
    expect(labelOf("申诉", 20).width).toBe(labelOf("abcd", 20).width);
  });
});
