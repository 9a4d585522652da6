import Domain

extension HistoryStrings {
  static let english = HistoryStrings(
    title: "History",
    shown: { "\(Format.english.number($0)) of \(Format.english.number($1))" },
    filterPlaceholder: "who or what",
    empty: "Nothing has been changed yet. What you do comes to stand here.",
    hour: "Time", who: "Who", what: "What",
    onItsWay: "saving…",
    undone: "undone",
    undoneBy: { "Undone by \($0), \($1)" },
    undoes: { "Undoes: \($0) (\($1), \($2))" },
    redoes: { "Does again: \($0) (\($1), \($2))" },
    tooOld: "The change that this is about is older than the journal",
    detail: "What changed",
    count: { effect, count, kind in
      let verb =
        switch effect {
        case .added: "added"
        case .changed: "changed"
        case .deleted: "deleted"
        }
      return "\(EnglishWords.count(count, EnglishWords.kind(kind), EnglishWords.kinds(kind))) \(verb)"
    },
    more: { "… and \(Format.english.number($0)) more" },
    nothingSelected: "Nothing is selected",
    alreadyUndone: "This change has been undone already",
    isFinal: "What calendars were told cannot be taken back",
    isNoChange: "This is an undo or redo itself: select the change it is about",
    noSuchChange: { "The journal has no change \($0.harmless)" })
}

extension ConflictStrings {
  static let english = ConflictStrings(
    title: "Contradicting the files",
    empty: "No change contradicts the files",
    badge: { EnglishWords.count($0, "conflict", "conflicts") },
    field: "Field", theirs: "In the file", ours: "Ours", base: "Before",
    deleted: "deleted",
    deletedThere: "deleted there",
    deletedHere: "deleted here",
    by: { "\($0), \($1): \($2)" },
    choosing: "saving…",
    chosen: { "\($0 ? "Took ours" : "Kept the file's"): \($1), \($2)" },
    chosenSeveral: { "\($0 ? "Took ours" : "Kept the file's"): \(EnglishWords.count($1, "field", "fields"))" },
    nothingSelected: "There is nothing to choose",
    line: { "\($0.record), \($0.field): in the file \($0.theirs) · ours \($0.ours) (\($0.by)) · before \($0.base)" },
    howToChoose: "Choose with neteland resolve --ours ID or --theirs ID (or --all)",
    noSuchConflict: { "No contradiction is about \($0.harmless)" })
}
