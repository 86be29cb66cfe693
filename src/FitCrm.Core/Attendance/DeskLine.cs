namespace FitCrm.Attendance;

/// <summary>One line of the book at the desk: a reading and the name it belongs to (null for a card nobody has).</summary>
public sealed record DeskLine(CheckInRow CheckIn, string? Name);

/// <summary>Somebody who is in the club: came in today, has not left, and came no longer ago than people usually stay.</summary>
public sealed record Inside(Guid PersonId, string Name, DateTimeOffset Since, Guid CheckInId);

/// <summary>A club in figures: admitted today (undone ones left out), and who is inside now.</summary>
public sealed record DeskCount(int Today, int Inside);
