import type { Question } from "../review.ts";
import type { AppealSection } from "./compile.ts";
import { readCourse, standOf } from "./course.ts";
import { APPEALS, courseCandidates } from "./course-candidates.ts";
import { outlinePath, pathFaults } from "./path-outline.ts";
import { courseMarks, reachedByCourse } from "./course-marks.ts";

export const questions: Readonly<Record<string, Question<AppealSection>>> = {
  /** How an appeal stands after its events: `given` is `{ track?, events }`, `on` the day of the question. */
  course: {
    faults: (_, given) => {
      const course = readCourse(given);
      return course.ok ? [] : course.issues;
    },
    answer: (section, given, on) => standOf(section, given, on),
    marks: (section) => courseMarks(section),
    reached: (section, given, on) => reachedByCourse(section, given, on),
    candidates: (section) => courseCandidates(section),
  },
  /** The way that an appeal can go: `given` is `{ track? }`. */
  path: {
    faults: (_, given) => pathFaults(given),
    answer: (section, given) => outlinePath(section, given),
    candidates: (section) => [...section.tracks.values()].map(({ name: track }) => ({
      name: { en: `${APPEALS[track].en}: its stages and their periods`, "zh-CN": `${APPEALS[track]["zh-CN"]}：各环节及其期限` },
      given: { track },
    })),
  },
};
