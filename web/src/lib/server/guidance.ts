/** One specialty's guidance, whole. */
export const GUIDANCE = `fragment G on GuidanceRow {
  key { specialty } nameZh nameEn
  schools { code nameZh nameEn }
  graduationYear lastIntake
  demand { ...E } supply { ...E } gap { ...E } ratio { ...E } direction
  index { ...E } shortageProbability suggested { ...E } wanted { ...E } verdict
  reasons { code values { name number text } }
  pipeline { step persons { ...E } rate { ...E } }
  demandFrom { code nameZh nameEn persons }
}`;
