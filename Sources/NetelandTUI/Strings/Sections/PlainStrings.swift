/// What is said where nothing is drawn: `neteland --plain`.
struct PlainStrings: Sendable {
  // Signs in words
  let fine: String
  let wrong: String
  let attention: String
  let marked: String
  let free: String
  /// Of a day on which some have no lessons.
  let freeForSome: String
  /// Of a row that unfolds.
  let folded: String
  let ascending: String
  let descending: String
  let to: String
  let empty: String
  /// Of a box that is ticked or not.
  let switchedOn: String
  let switchedOff: String

  // Lists
  /// How many rows there are.
  let list: @Sendable (Int) -> String
  let sortedBy: @Sendable (String, String) -> String
  let heading: @Sendable (String) -> String
  let andMore: @Sendable (Int) -> String
  /// Which rows were read: from, up to, of how many.
  let someRows: @Sendable (Int, Int, Int) -> String
  /// A row that is selected: its number, of how many, what it says.
  let selectedRow: @Sendable (Int, Int, String) -> String
  let noList: String
  let noSuchRow: @Sendable (Int, Int) -> String
  /// Several rows fit what was typed.
  let severalRows: @Sendable (String, Int) -> String
  let noMoreRows: String

  // Parts of a view
  /// Of the pane in which one stands.
  let pane: @Sendable (String) -> String
  /// A bar: certain, possible, of how many, its target.
  let range: @Sendable (Int, Int, Int, Int?) -> String
  let typed: @Sendable (String) -> String
  let filter: @Sendable (String, String) -> String
  let views: @Sendable ([String], Int) -> String
  /// By a day, how many pupils, and how many it should have been.
  let reachedBy: @Sendable (String, String, String) -> String
  let expectedBy: @Sendable (String, String, String) -> String
  let screen: @Sendable (String, String) -> String

  // The conversation
  let welcome: @Sendable (String, String) -> String
  /// What can be done here, a few of it.
  let canDo: @Sendable ([String]) -> String
  let notUnderstood: @Sendable (String) -> String
  let severalActions: @Sendable (String, [String]) -> String
  let saved: String
  let refused: @Sendable (String) -> String
  let mind: @Sendable (String) -> String
  let needsScreen: @Sendable (String) -> String
  /// What would go to a clipboard was said.
  let saidInstead: String
  /// There are no more lines, and a form is open in which something is filled in.
  let formNotSaved: @Sendable (String) -> String
  let helpActions: String
  let helpReader: String
  let notNow: @Sendable (String) -> String
  let key: @Sendable (String) -> String
  /// The names of a command, the one that is shown first.
  let names: @Sendable (PlainCommand) -> [String]
  let meaning: @Sendable (PlainCommand) -> String
  let yesWords: [String]
  let noWords: [String]
  let unknownWords: [String]

  // Forms
  /// The question for a field: its name, what it holds.
  let ask: @Sendable (String, String) -> String
  let askNumber: @Sendable (Int, Int) -> String
  let askYesOrNo: String
  let askChoice: @Sendable ([String]) -> String
  let askOne: @Sendable (Int) -> String
  let askMany: @Sendable (Int) -> String
  /// A cell of a grid of numbers: whose, which, what it holds.
  let askCell: @Sendable (String, String, String) -> String
  let askText: String
  /// All fields were asked: what saves, what goes back.
  let allAsked: @Sendable (String, String) -> String
  let formHint: String
  let numbersHint: String
  let numberBetween: @Sendable (Int, Int) -> String
  let notANumber: @Sendable (String, Int, Int) -> String
  let notAChoice: @Sendable (String, [String]) -> String
  let notYesOrNo: @Sendable (String) -> String
  let noSuchField: @Sendable (String) -> String
  /// What was typed fits several.
  let severalChoices: @Sendable (Int) -> String
  let noneFound: @Sendable (String) -> String
  let moreChoices: @Sendable (Int) -> String
}
