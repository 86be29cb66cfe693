using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Chat;

/// <summary>Telegram as the postman knows it. Telegram takes no key of ours: a letter handed over again after a crash in between arrives twice.</summary>
internal sealed class TelegramCarrier(TelegramApi api, Seals seals) : ICarrier
{
    public Channel Channel => Channel.Chat;

    public IQueryable<Guid> Clubs(FitCrmDb db) => db.Set<TelegramChannel>().Select(c => c.ClubId);

    public async Task<ILine> Open(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var bot = await db.Set<TelegramChannel>().AsNoTracking().SingleAsync(c => c.ClubId == clubId, ct);
        return new TelegramLine(api, bot, seals.Open(bot.Secret));
    }

    public async Task<IReadOnlyList<Guid>> Locked(FitCrmDb db, CancellationToken ct) =>
        [.. (await db.Set<TelegramChannel>().AsNoTracking().ToListAsync(ct)).Where(c => seals.Open(c.Secret) is null).Select(c => c.ClubId)];

    private sealed class TelegramLine(TelegramApi api, TelegramChannel bot, string? token) : ILine
    {
        // Telegram takes about thirty messages a second from a bot.
        public TimeSpan Pace => TimeSpan.FromMilliseconds(40);

        public async Task<Receipt> Send(Envelope letter, CancellationToken ct)
        {
            if (token is null) return new(Verdict.ChannelTrouble, Words.Of("Messaging.secret-locked"));
            var footer = letter.WayOut is null ? "" : Letterhead.In(letter.Language, () => Words.Of("Messaging.chat-footer"));
            return await api.Send(bot.Api, token, letter.Address, ChatText.Of(letter.Text.Body, footer), ct);
        }

        public void Dispose()
        {
        }
    }
}
