/// Where the parts of the overview stand: the gauge over the whole width; below it what waits and what comes at the left,
/// the figures of the parts at the right; in three columns where there is room, one below the other on a screen that
/// stands upright.
struct OverviewLayout {
  private(set) var gauge = Rect(.zero)
  /// How large the digits of the reach are; 0 where it is written as usual.
  private(set) var digitScale = 0
  private(set) var attention = Rect(.zero)
  private(set) var next = Rect(.zero)
  private(set) var municipalities = Rect(.zero)
  /// Empty where there is too little room: the last to come, the first to go.
  private(set) var networks = Rect(.zero)
  private(set) var years = Rect(.zero)

  init(_ screen: OverviewScreen, in area: Rect) {
    let heights = Heights(screen)
    digitScale = Self.digitScale(screen, in: area.size)
    let usual = area.height >= 30 ? 8 : area.height >= 19 ? 6 : 5
    let (gauge, body) = area.splitTop(usual + digitScale * BigDigits.rows)
    self.gauge = gauge
    if digitScale > 0, body.height < Self.leastBesideDigits {
      // What is left shows one pane; Tab brings the next one.
      setOnly(screen.pane, in: body)
      return
    }
    switch RoomShape(area.size) {
    case .broad: setThree(heights, in: body)
    case .wide: setColumns(heights, in: body)
    case .tall: setStack(heights, in: body)
    case .small: setRows(heights, in: body)
    }
  }

  /// What each part asks for, its title included.
  private struct Heights {
    let attention, municipalities, networks, years: Int

    init(_ screen: OverviewScreen) {
      attention = 1 + max(1, screen.count(.attention))
      municipalities = 1 + max(1, screen.count(.municipalities))
      networks = 1 + (screen.parts?.networks.count ?? 0)
      years = 1 + max(1, screen.count(.years)) + (screen.parts?.pooled == nil ? 0 : 1)
    }
  }

  /// Below large digits, fewer rows show one pane only.
  private static let leastBesideDigits = 12

  /// As large as a part of the height allows, for there is more to see: a third for who asked for it, else a fifth.
  private static func digitScale(_ screen: OverviewScreen, in size: Size) -> Int {
    guard screen.isLarge(in: size), let digits = screen.digits else { return 0 }
    let share = screen.isLargeAskedFor ? 3 : 5
    let height = max(size.height / share, min(BigDigits.rows, size.height - 9))
    return digits.scale(in: Size(width: size.width, height: height))
  }

  private mutating func setOnly(_ pane: OverviewScreen.Pane, in area: Rect) {
    switch pane {
    case .attention: attention = area
    case .next: next = area
    case .municipalities: municipalities = area
    case .years: years = area
    }
  }

  /// What comes next keeps so many rows, so that it never goes out of sight behind what waits.
  private static let leastNext = 6

  /// Two columns, each divided by what its parts ask for.
  private mutating func setColumns(_ heights: Heights, in body: Rect) {
    let gap = body.height >= 14 ? 1 : 0
    let (right, rest) = body.splitRight(body.width * 45 / 100)
    let left = rest.splitRight(2).rest
    let (attention, after) = left.splitTop(min(heights.attention, max(3, left.height - gap - Self.leastNext)))
    self.attention = attention
    next = after.splitTop(gap).rest
    setParts(heights, in: right, gap: gap)
  }

  /// What waits, what comes, and the figures of the parts.
  private mutating func setThree(_ heights: Heights, in body: Rect) {
    let (right, rest) = body.splitRight(body.width * 36 / 100)
    let (middle, left) = rest.splitRight(2).rest.splitRight(body.width * 38 / 100)
    attention = left.splitRight(2).rest
    next = middle
    setParts(heights, in: right, gap: 1)
  }

  /// All below each other; what waits and what comes share what the figures leave.
  private mutating func setStack(_ heights: Heights, in body: Rect) {
    let without = heights.municipalities + heights.years + 2
    let all = without + heights.networks + 1
    let isRoomy = body.height - all >= 2 * Self.leastNext
    let (figures, lists) = body.splitBottom(isRoomy ? all : min(without, body.height / 2))
    setParts(heights, in: figures.splitTop(1).rest, gap: 1)
    let (attention, after) = lists.splitTop(min(heights.attention, lists.height / 2))
    self.attention = attention
    next = after.splitTop(1).rest
  }

  /// The figures below each other.
  private mutating func setParts(_ heights: Heights, in right: Rect, gap: Int) {
    let years = min(heights.years, max(3, right.height - gap - 3))
    let (municipalities, below) = right.splitTop(min(heights.municipalities, right.height - gap - years))
    self.municipalities = municipalities
    var lower = below.splitTop(gap).rest
    if heights.networks > 1, lower.height >= heights.networks + gap + years {
      networks = lower.splitTop(heights.networks).part
      lower = lower.splitTop(heights.networks + gap).rest
    }
    self.years = lower.splitTop(years).part
  }

  /// Two rows, each cut where its own parts need it: every column counts.
  private mutating func setRows(_ heights: Heights, in body: Rect) {
    let gap = body.height >= 14 ? 1 : 0
    let most = max(3, body.height - gap - Self.leastNext)
    let upper = body.splitTop(min(max(heights.attention, heights.municipalities), most))
    let (municipalities, left) = upper.part.splitRight(body.width >= 76 ? 40 : 33)
    self.municipalities = municipalities.splitTop(heights.municipalities).part
    attention = left.splitRight(2).rest.splitTop(heights.attention).part

    let lower = upper.rest.splitTop(gap).rest
    let (years, first) = lower.splitRight(body.width >= 76 ? 33 : 27)
    self.years = years.splitTop(heights.years).part
    next = first.splitRight(2).rest
  }

  func area(of pane: OverviewScreen.Pane) -> Rect {
    switch pane {
    case .attention: attention
    case .next: next
    case .municipalities: municipalities
    case .years: years
    }
  }

  /// How many rows of a pane are in view.
  static func page(_ pane: OverviewScreen.Pane, of screen: OverviewScreen, in room: Size) -> Int {
    OverviewLayout(screen, in: Rect(room)).area(of: pane).height - 1
  }
}
