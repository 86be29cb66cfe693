namespace FitCrm.Data;

/// <summary>A role somebody holds, in one club or (null) in all.</summary>
public readonly record struct Post(string Role, Guid? ClubId);

/// <summary>Who acts in this call: a member of staff, a command, or the program itself. Flows with the call, into write jobs too.</summary>
public sealed record Caller(Guid? UserId, string Name, string From, IReadOnlyList<Post> Posts)
{
    private static readonly AsyncLocal<Caller?> Ambient = new();

    /// <summary>The program itself: schedules and event handlers.</summary>
    public static readonly Caller System = new(null, "FitCrm", "system", [new("system", null)]);

    /// <summary>A person at the command line of this machine, who may do everything.</summary>
    public static readonly Caller CommandLine = new(null, "command line", "command line", [new("system", null)]);

    /// <summary>Nobody signed in: may do nothing that needs a right.</summary>
    public static readonly Caller Nobody = new(null, "nobody", "", []);

    /// <summary>Who acts now.</summary>
    public static Caller Current
    {
        get => Ambient.Value ?? Nobody;
        set => Ambient.Value = value;
    }
}
