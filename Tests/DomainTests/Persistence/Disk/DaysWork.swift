@testable import Domain

/// A day's work of two people and an editor, step by step: everything that can be under way when the power fails.
enum DaysWork {
  static let thisYear = SchoolYear("2026-2027")!
  static let nextYear = SchoolYear("2027-2028")!

  static var alliance: Alliance {
    var alliance = Alliance()
    alliance.profile.name = "Klein"
    alliance.venues = Records([Venue(id: "v1", name: "Zaal"), Venue(id: "v2", name: "Refter")])
    alliance.kits = Records([Kit(id: "k1", name: "Robots"), Kit(id: "k2", name: "Lego")])
    alliance[thisYear].meetings.put(Meeting(id: "m1", day: Day("2026-11-21")!, title: "Start"))
    return alliance
  }

  struct Step: Sendable {
    let name: String
    let work: @Sendable (Workplace) throws -> Void

    init(_ name: String, _ work: @escaping @Sendable (Workplace) throws -> Void) {
      self.name = name
      self.work = work
    }
  }

  static let steps: [Step] = [
    Step("the first change") { try $0.save(.an, "a1") { $0.change(venue: "v1") { $0.name = "Zaal 1" } } },
    Step("a change of several files") { work in
      try work.save(.an, "a2") { alliance in
        alliance.kits.put(Kit(id: "k3", name: "Lampen"))
        alliance.change(venue: "v2") { $0.capacity = 40 }
      }
    },
    Step("the files follow") { try $0.bringUpToDate(.an) },
    Step("somebody else deletes") { try $0.save(.bo, "b1") { $0.kits.remove("k2") } },
    Step("and that is followed") { try $0.follow(.an) },
    Step("undo") { work in
      try work.timeline(.an, "a3") { alliance in
        alliance.kits.remove("k3")
        alliance.change(venue: "v2") { $0.capacity = nil }
      }
    },
    Step("the other one's files follow") { try $0.bringUpToDate(.bo) },
    Step("redo") { work in
      try work.timeline(.an, "a4", redoing: true) { alliance in
        alliance.kits.put(Kit(id: "k3", name: "Lampen"))
        alliance.change(venue: "v2") { $0.capacity = 40 }
      }
    },
    Step("the first meeting of a year") { work in
      try work.save(.an, "a5") {
        $0[nextYear].meetings.put(Meeting(id: "m2", day: Day("2027-10-01")!, title: "Volgend jaar"))
      }
      try work.bringUpToDate(.an)
    },
    Step("two changes at once") { work in
      try work.save(
        .bo,
        [
          ("b2", { $0.change(kit: "k1") { $0.stock = 5 } }),
          ("b3", { $0.change(meeting: "m1", in: thisYear) { $0.title = "Start van het jaar" } }),
        ])
    },
    Step("an editor writes over a file that a change waits for") { work in
      try work.save(.an, "a6") { $0.change(venue: "v1") { $0.capacity = 25 } }
      try work.outside("venues.json", inPlace: true) { $0.change(venue: "v1") { $0.note = "met beamer" } }
      try work.bringUpToDate(.an)
    },
    Step("and that is followed by the other one") { try $0.follow(.bo) },
    Step("an editor puts a new file in the place of one, and another change builds on it") { work in
      try work.outside("kits.json", inPlace: false) { $0.change(kit: "k1") { $0.note = "kapot" } }
      try work.follow(.bo)
      try work.save(.bo, "b4") { $0.change(kit: "k1") { $0.name = "Robots 2" } }
      try work.bringUpToDate(.bo)
      try work.follow(.an)
    },
    Step("a change and an editor contradict each other") { work in
      try work.save(.an, "a7") { $0.change(venue: "v1") { $0.name = "Onze zaal" } }
      try work.outside("venues.json", inPlace: true, contradicting: "venues.json v1 name") {
        $0.change(venue: "v1") { $0.name = "Hun zaal" }
      }
      try work.bringUpToDate(.an)
      try work.follow(.bo)
    },
    Step("ours is chosen") { work in
      try work.resolve(.an, "venues.json v1 name", withOurs: true, "a8") {
        $0.change(venue: "v1") { $0.name = "Onze zaal" }
      }
      try work.bringUpToDate(.an)
      try work.follow(.bo)
    },
    Step("another contradiction, and work goes on beside it") { work in
      try work.save(.bo, "b5") { $0.change(kit: "k3") { $0.name = "Onze lampen" } }
      try work.outside("kits.json", inPlace: false, contradicting: "kits.json k3 name") {
        $0.change(kit: "k3") { $0.name = "Hun lampen" }
      }
      try work.follow(.bo)
      try work.save(.an, "a9") { $0.change(meeting: "m2", in: nextYear) { $0.note = "zaal vast" } }
      try work.bringUpToDate(.an)
      try work.bringUpToDate(.bo)
    },
    Step("the journal is made shorter while a contradiction waits") { work in
      for number in 0..<4 {
        try work.save(.bo, "c\(number)") { $0.change(kit: "k1") { $0.stock = 10 + number } }
      }
      try work.bringUpToDate(.bo)
    },
    Step("the other one goes on with the shorter journal") { work in
      try work.save(.an, "a10") { $0.change(venue: "v2") { $0.name = "Grote refter" } }
    },
    Step("theirs is chosen") { work in
      try work.follow(.bo)
      try work.resolve(.bo, "kits.json k3 name", withOurs: false, "")
      try work.bringUpToDate(.bo)
    },
    Step("the last meeting of a year is deleted") { work in
      try work.save(.an, "a11") { $0[nextYear].meetings.remove("m2") }
      try work.bringUpToDate(.an)
      try work.follow(.bo)
    },
    Step("the journal is made shorter a second time") { work in
      for number in 0..<4 {
        try work.save(.an, "d\(number)") { $0.change(venue: "v2") { $0.capacity = 50 + number } }
        try work.save(.bo, "e\(number)") { $0.change(kit: "k1") { $0.stock = 20 + number } }
      }
      try work.bringUpToDate(.an)
      try work.follow(.bo)
    },
  ]
}
