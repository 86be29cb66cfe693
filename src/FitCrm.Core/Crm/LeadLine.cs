namespace FitCrm.Crm;

/// <summary>A line of a lead's ledger as others read it: <paramref name="To"/> is a stage, <see cref="Funnel.Won"/> or <see cref="Funnel.Lost"/>.</summary>
public sealed record LeadLine(int Seq, string? From, string To, Guid? OwnerId, DateOnly On, string? Reason = null);

/// <summary>Where a lead stood on a day: the stage it is or was last in, whose it was, whether it was won or lost, and the farthest place it had reached (see <see cref="Funnel.PlaceOf"/>).</summary>
public readonly record struct LeadThen(string Stage, LeadState State, Guid? OwnerId, string? LostReason, int Farthest);

/// <summary>What a lead's ledger says.</summary>
public static class LeadLedger
{
    /// <summary>Where the lead stood at the end of a day by its lines in their order; null before its first.</summary>
    public static LeadThen? On(IEnumerable<LeadLine> lines, DateOnly day, Funnel funnel)
    {
        LeadThen? then = null;
        foreach (var line in lines)
        {
            if (line.On > day) break;
            var farthest = Math.Max(then?.Farthest ?? 0, funnel.PlaceOf(line.To));
            then = line.To switch
            {
                Funnel.Won => new(line.From ?? "", LeadState.Won, line.OwnerId, null, farthest),
                Funnel.Lost => new(line.From ?? "", LeadState.Lost, line.OwnerId, line.Reason, farthest),
                var stage => new(stage, LeadState.Open, line.OwnerId, null, farthest),
            };
        }
        return then;
    }
}
