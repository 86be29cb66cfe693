namespace FitCrm.Shell.SignIn;

/// <summary>The sign-in page: what was typed, and why it was refused.</summary>
/// <param name="Clubs">Names of the clubs, as a line under the title.</param>
/// <param name="Email">What was typed before.</param>
/// <param name="Error">The reason of a refusal, with the tries left or the end of the lock-out.</param>
/// <param name="Back">Where to go afterwards: a path of our own.</param>
/// <param name="Remember">Whether to stay signed in on this computer.</param>
public sealed record SignInView(string Clubs, string? Email = null, string? Error = null, string? Back = null, bool Remember = true);
