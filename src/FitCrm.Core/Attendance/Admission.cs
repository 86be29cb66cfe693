using FitCrm.Kernel;

namespace FitCrm.Attendance;

/// <summary>The answer at the door: the reading as it is kept, and who stands there as of now. Person and contract are null where there is none.</summary>
public sealed record Admission(CheckInRow CheckIn, DoorMember? Member, DoorAgreement? Contract);

/// <summary>Whoever stands there.</summary>
public sealed record DoorMember(Guid Id, string Name);

/// <summary>The contract that opened the door or failed last: plan, last day of entry (null while it rolls on), and all that the person owes in the club's money.</summary>
public sealed record DoorAgreement(Guid Id, string Plan, DateOnly? EndsOn, Money Owed);
