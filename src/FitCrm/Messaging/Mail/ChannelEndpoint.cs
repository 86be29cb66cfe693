using FitCrm.Data;
using FitCrm.Staff;

namespace FitCrm.Messaging.Mail;

/// <summary><c>/channels/email?club=CODE</c>: show, set up, try.</summary>
internal static class ChannelEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var email = routes.MapGroup("/api/v1/channels/email");
        email.MapGet("", async (string? club, Clubs clubs, ChannelDesk desk, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            return asked.Refused is { } no ? Answers.Problem(no) : Answers.Of(await desk.Show(asked.Value, ct));
        }).Needs(Right.ManageAccess);
        email.MapPut("", async (string? club, ChannelBody body, Clubs clubs, ChannelDesk desk, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            if (asked.Refused is { } no) return Answers.Problem(no);
            var seen = body with { Password = string.IsNullOrEmpty(body.Password) ? null : "given" };
            return await once.Answer(http, seen, (db, job) => desk.SetUpIn(db, asked.Value, body.Settings, body.Password, job));
        }).Needs(Right.ManageAccess);
        email.MapPost("/test", async (string? club, TestBody body, Clubs clubs, ChannelDesk desk, Once once, HttpContext http, CancellationToken ct) =>
        {
            var asked = await clubs.Asked(club, Right.ManageAccess, ct);
            if (asked.Refused is { } no) return Answers.Problem(no);
            return await once.AnswerWork(http, body, async work => (await desk.Try(asked.Value, body.To ?? "", work)).As(reply => new TestAnswer(reply.Verdict == Verdict.Accepted, reply.Line)));
        }).Needs(Right.ManageAccess);
    }

    internal sealed record ChannelBody(string? Host, int? Port, string? Security, string? User, string? Password, string? From, string? FromName, string? ReplyTo, string? PublicUrl)
    {
        public EmailSettings Settings => new(
            Host ?? "", Port ?? 587, Security == "none" ? MailSecurity.None : MailSecurity.StartTls, User, From ?? "", FromName ?? "", ReplyTo, PublicUrl ?? "");
    }

    internal sealed record TestBody(string? To);

    internal sealed record TestAnswer(bool Sent, string Reply);
}
