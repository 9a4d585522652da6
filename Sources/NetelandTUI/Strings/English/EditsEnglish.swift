import Domain

extension EditStrings {
  static let english = EditStrings(
    text: EnglishEdits.text,
    cause: EnglishEdits.cause,
    because: { "\($0) – \($1)" },
    sentence: { $1.isEmpty ? $0 : "\($0): \($1)" },
    doneHint: { "\($0) · \($1) undoes" },
    undoneHint: { "Undone: \($0) · \($1) does it again" },
    redoneHint: { "Done again: \($0) · \($1) undoes" },
    undid: { "Undone: \($0)" },
    redid: { "Done again: \($0)" },
    date: Format.english.date)
}

private enum EnglishEdits {
  static func text(_ act: Act) -> String {
    switch act {
    case .scheduled: "Scheduled"
    case .edited: "Edited"
    case .moved: "Moved"
    case .cancelled: "Cancelled"
    case .reinstated: "Planned again"
    case .held: "Held"
    case .recorded: "Participation recorded"
    case .added: "Added"
    case .retired: "Taken out of use"
    case .restored: "Taken into use again"
    case .deleted: "Deleted"
    case .imported: "Read in"
    case .yearStarted: "School year started"
    case .published: "Calendar given out"
    case .created: "Made"
    case .resolved: "Took ours"
    case .registered: "Registered"
    case .waitlisted: "Put on the waiting list"
    case .promoted: "Promoted from the waiting list"
    case .withdrawn: "Withdrawn"
    }
  }

  static func cause(_ cause: EditCause) -> String {
    switch cause {
    case .tooFewPlaces: "too few places"
    case .othersWait: "others have been waiting longer"
    case .placesFree: "places were free"
    }
  }
}
