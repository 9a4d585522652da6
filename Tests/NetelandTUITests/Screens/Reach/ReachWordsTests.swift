import Domain
import Testing

@testable import NetelandTUI

struct ReachWordsTests {
  private func sentence(
    _ reach: Reach, isOver: Bool = false, gaps: ReachGaps = ReachGaps(), _ language: Language = .dutch
  ) -> String {
    language.strings.reach.standing(reach.standing(percent: 71, windowIsOver: isOver), gaps)
  }

  @Test("A target that even the smallest number reaches is met")
  func met() {
    #expect(sentence(Reach(lower: 71, upper: 80, enrolled: 100)) == "doel gehaald")
    #expect(sentence(Reach(lower: 71, upper: 80, enrolled: 100), .english) == "target met")
  }

  @Test("A target that no number reaches is missed once the year is over")
  func missed() {
    let reach = Reach(lower: 60, upper: 69, enrolled: 100)
    #expect(sentence(reach, isOver: true) == "doel niet gehaald: 2 tot 11 leerlingen te weinig")
    #expect(sentence(reach) == "nog 2 tot 11 leerlingen nodig")
  }

  @Test("What is still needed is one number where reach is one, and a range where it is a range")
  func needed() {
    #expect(sentence(Reach(lower: 28, upper: 28, enrolled: 100)) == "nog 43 leerlingen nodig")
    #expect(sentence(Reach(lower: 28, upper: 59, enrolled: 100)) == "nog 12 tot 43 leerlingen nodig")
    #expect(sentence(Reach(lower: 70, upper: 70, enrolled: 100)) == "nog 1 leerling nodig")
    #expect(sentence(Reach(lower: 28, upper: 59, enrolled: 100), .english) == "12 to 43 pupils still needed")
  }

  @Test("A target that may be met already is not said to be")
  func perhaps() {
    #expect(
      sentence(Reach(lower: 60, upper: 80, enrolled: 100))
        == "nog niet te zeggen: misschien gehaald, hoogstens nog 11 leerlingen nodig")
  }

  @Test("Without all the class sizes nobody can say, and the sentence says why")
  func partial() {
    let reach = Reach(lower: 60, upper: 60, enrolled: 100, cohorts: 3, cohortsWithoutEnrolment: 2)
    #expect(
      sentence(reach, gaps: ReachGaps(cohortsWithoutEnrolment: 2))
        == "nog niet te zeggen: 2 klassen zonder leerlingenaantal, van de rest nog 11 leerlingen nodig")
    #expect(
      sentence(Reach(), gaps: ReachGaps(isEmpty: true)) == "nog niet te zeggen: geen leerlingenaantallen")
  }

  @Test("A year that is over with sessions without figures is not called missed")
  func unrecorded() {
    var reach = Reach(lower: 60, upper: 60, enrolled: 100)
    reach.unrecorded = 1
    #expect(
      sentence(reach, isOver: true, gaps: ReachGaps(sessionsWithoutNumbers: 1)) == "nog 11 leerlingen nodig")
  }

  @Test("Everything that is missing from the number is named")
  func gaps() {
    let gaps = ReachGaps(
      cohortsWithoutEnrolment: 1, cohortsProvisional: 3, sessionsWithoutNumbers: 2, uncountedCohorts: 1)
    #expect(
      Language.dutch.strings.reach.gaps(gaps) == [
        "2 sessies zonder cijfers", "1 klas zonder leerlingenaantal",
        "1 klas niet in de leerlingenlijst",
        "3 klassen voorlopig",
      ])
    #expect(Language.english.strings.reach.gaps(ReachGaps()) == [])
  }
}
