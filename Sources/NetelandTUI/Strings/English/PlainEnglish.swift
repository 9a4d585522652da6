extension PlainStrings {
  static let english = PlainStrings(
    fine: "fine", wrong: "wrong", attention: "mind", marked: "marked", free: "free", freeForSome: "free for some",
    folded: "unfolds", ascending: "ascending", descending: "descending", to: "to", empty: "empty",
    switchedOn: "on", switchedOff: "off",
    list: { EnglishWords.count($0, "row", "rows") },
    sortedBy: { "sorted by \($0), \($1)" },
    heading: { "\($0):" },
    andMore: { "and \(Format.english.number($0)) more" },
    someRows: { "These were rows \($0) to \($1) of \(Format.english.number($2)). more reads on." },
    selectedRow: { "Selected, \($0) of \(Format.english.number($1)): \($2)" },
    noList: "There is no list here",
    noSuchRow: { "There is no row \($0): there are \(Format.english.number($1))" },
    severalRows: { "\"\($0)\" fits \(Format.english.number($1)) rows. Choose one by its number:" },
    noMoreRows: "Those were all rows",
    pane: { "\($0), selected pane" },
    range: { low, high, total, target in
      let format = Format.english
      let certain = low == high ? format.number(low) : "surely \(format.number(low)), at most \(format.number(high))"
      return "Bar: \(certain) of \(format.number(total))" + (target.map { "; target \(format.number($0))" } ?? "")
    },
    typed: { "Typed: \($0)" },
    filter: { "Filter \"\($0)\": \($1)" },
    views: { names, shown in
      let others = names.indices.filter { $0 != shown }.map { names[$0] }
      return "View \(names[shown]); there is also \(others.joined(separator: ", "))"
    },
    reachedBy: { "Reached by \($0): \($1); the line to the target was at \($2)" },
    expectedBy: { "Expected by \($0): \($1); the line to the target is at \($2) then" },
    screen: { "Screen \($0), school year \($1)" },
    welcome: { "\($0), \($1). Type help to hear what you can do, stop to end." },
    canDo: { "You can: \($0.joined(separator: ", ")). help names everything." },
    notUnderstood: { "Not understood: \"\($0)\". help names what can be done here." },
    severalActions: { "\"\($0)\" can be more than one thing: \($1.joined(separator: ", "))" },
    saved: "Saved",
    refused: { "That cannot be done: \($0)" },
    mind: { "Mind: \($0)" },
    needsScreen: { "\($0) makes sense on a screen only" },
    saidInstead: "Those were the rows themselves: without a screen there is no clipboard",
    formNotSaved: { "The form \"\($0)\" was not saved: nothing more came" },
    helpActions: "This can be done here, by its name or by its key:",
    helpReader: "And this can always be done; in a form with a colon before it, as :help",
    notNow: { "not now: \($0)" },
    key: { "key \($0)" },
    names: EnglishPlain.names,
    meaning: EnglishPlain.meaning,
    yesWords: ["yes", "y"], noWords: ["no", "n"], unknownWords: ["-", "?", "unknown"],
    ask: { "\($0), now \($1)" },
    askNumber: { "A number from \($0) to \(Format.english.number($1)), or - for unknown" },
    askYesOrNo: "Answer yes or no",
    askChoice: { names in
      "Choose: " + names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    },
    askOne: { "Type a part of the name; ? names the choices (\(Format.english.number($0))), - leaves it empty" },
    askMany: {
      "Type a part of a name to add it; ? names the choices (\(Format.english.number($0))), - clears them all"
    },
    askCell: { "\($0), \($1), now \($2)" },
    askText: "Type the answer",
    allAsked: { "Those were all fields. \($0), or \($1)? To mend a field: name = value." },
    formHint:
      "Each field is asked for. An empty line leaves it as it is; name = value fills in another field; :save saves, "
      + ":back goes back.",
    numbersHint:
      "Each number is asked for; you can type several after each other too. - is unknown, an empty line leaves it as "
      + "it is; :save saves, :back goes back.",
    numberBetween: { "a number from \($0) to \(Format.english.number($1))" },
    notANumber: { "\"\($0)\" is no number from \($1) to \(Format.english.number($2))" },
    notAChoice: { "\"\($0)\" is none of these: \($1.joined(separator: ", "))" },
    notYesOrNo: { "\"\($0)\" is neither yes nor no" },
    noSuchField: { "There is no field \"\($0)\" here" },
    severalChoices: { "\(Format.english.number($0)) choices fit. Choose by number, or type more of the name:" },
    noneFound: { "Nothing found for \"\($0)\". A command begins with a colon here, as :back." },
    moreChoices: { "and \(Format.english.number($0)) more; type a part of the name" })
}

private enum EnglishPlain {
  static func names(_ command: PlainCommand) -> [String] {
    switch command {
    case .read: ["read"]
    case .more: ["more"]
    case .rows: ["rows", "all rows"]
    case .go: ["go to", "go"]
    case .field: ["field"]
    case .previous: ["previous field", "previous"]
    case .help: ["help"]
    case .stop: ["stop", "exit"]
    }
  }

  static func meaning(_ command: PlainCommand) -> String {
    switch command {
    case .read: "Read all of it again"
    case .more: "Read the rows that follow"
    case .rows: "Read every row"
    case .go: "To a row, by its number or by what stands in it; the number alone will do"
    case .field: "To a field of the form"
    case .previous: "Ask for the field before once more"
    case .help: "Say what can be done here"
    case .stop: "Leave the program; everything is saved already"
    }
  }
}
