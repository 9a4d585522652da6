import Testing

@testable import NetelandTUI

@Suite("What is drawn is said in words")
struct SpeechTests {
  private let speech = Speech(.dutch)

  @Test("A sign is said as what it stands for, by its meaning")
  func signs() {
    #expect(speech.say(StyledText("✓", .held)) == "gehouden")
    #expect(speech.say(StyledText("✓", .good)) == "in orde")
    #expect(speech.say(StyledText("✗ ", .bad) + "Lab is al bezet") == "niet in orde: Lab is al bezet")
    #expect(speech.say(StyledText("! 2 sessies", .warning)) == "let op: 2 sessies")
    #expect(speech.say(StyledText("!", .warning) + "18-24") == "let op 18-24")
    #expect(speech.say(StyledText("?", .unknown) + "/20") == "onbekend /20")
    #expect(speech.say("Waterstof, brandstof van morgen?") == "Waterstof, brandstof van morgen?")
  }

  @Test("A sign whose word stands beside it is said once")
  func once() {
    #expect(speech.say(StyledText("✓ ", .held) + "gehouden, wo 18/11") == "gehouden, wo 18/11")
  }

  @Test("Bars and lines are not said; columns are set apart")
  func drawing() {
    let bar = RangeBar(low: 3, high: 5, total: 10, target: 7).text(width: 10)
    #expect(speech.say("2026-2027  " + bar + "  30,0 %") == "2026-2027, 30,0 %")
    #expect(speech.say("── 37 scholen ──────") == "37 scholen")
    #expect(speech.say("a  ·  b · c") == "a, b, c")
    #expect(speech.say(StyledText("····", .unknown)) == "")
  }

  @Test("The no-break space of Dutch percentages is a space")
  func percent() {
    #expect(speech.say("71,4\u{A0}%") == "71,4 %")
  }
}
