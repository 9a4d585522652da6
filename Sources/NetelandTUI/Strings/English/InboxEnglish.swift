extension InboxStrings {
  static let english = InboxStrings(
    title: { "Who came?  \($0) of \($1)" },
    progress: { done, skipped, left in
      "\(done) filled in · " + (skipped > 0 ? "\(skipped) skipped · " : "") + "\(left) to do"
    },
    hint: "Enter goes on, on an empty cell to the next class",
    stillOpen: "! Still open: with numbers it is held, X cancels it",
    noClasses: "! No classes invited: e adds them, n skips",
    isCancelled: "The session is cancelled",
    finished: "Numbers: all seen",
    nothingWaits: "Everything is filled in",
    isFirst: "This is the first session of the row",
    isHeld: "The session was held: it cannot be cancelled any more")
}

extension KeptFormStrings {
  static let english = KeptFormStrings(
    title: "Half filled in",
    question: "Enter goes on with what was there, Del begins anew, Esc leaves it",
    kept: "Half filled in: kept for when you open this form again",
    wouldBeLost: { title, count in
      let what = count == 1 ? "\(title): half filled in" : "\(count) forms are half filled in"
      return "\(what); to quit again lets that go"
    })
}
