namespace FitCrm.Messaging.Post;

/// <summary>How long a message waits after a try that failed for now.</summary>
internal static class BackOff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20),
        TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12),
    ];

    /// <summary>How long a whole channel rests after its server could not be reached or did not let us in.</summary>
    public static readonly TimeSpan ChannelRest = TimeSpan.FromMinutes(2);

    /// <summary>The wait after this many tries (1, 2, …); none: enough, the message is given up.</summary>
    public static TimeSpan? After(int tries) => tries <= Waits.Length ? Waits[tries - 1] : null;
}
