using System.Data.Common;
using System.Globalization;

namespace FitCrm.Data;

/// <summary>How values stand in the columns of each database, for raw prepared commands.</summary>
public static class Columns
{
    /// <summary>An id as a parameter: 16 big-endian bytes on SQLite, uuid on PostgreSQL.</summary>
    public static object Id(FitCrmDb db, Guid id) => db is SqliteDb ? id.ToByteArray(true) : id;

    /// <summary>An optional id as a parameter.</summary>
    public static object Id(FitCrmDb db, Guid? id) => id is { } known ? Id(db, known) : DBNull.Value;

    /// <summary>An instant as a parameter: UTC microseconds on SQLite, timestamptz on PostgreSQL.</summary>
    public static object At(FitCrmDb db, DateTimeOffset at) => db is SqliteDb ? Microseconds(at) : at.ToUniversalTime();

    /// <summary>An optional instant as a parameter.</summary>
    public static object At(FitCrmDb db, DateTimeOffset? at) => at is { } known ? At(db, known) : DBNull.Value;

    /// <summary>A day as a parameter: <c>yyyy-MM-dd</c> on SQLite, date on PostgreSQL.</summary>
    public static object Day(FitCrmDb db, DateOnly day) => db is SqliteDb ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day;

    /// <summary>An optional day as a parameter.</summary>
    public static object Day(FitCrmDb db, DateOnly? day) => day is { } known ? Day(db, known) : DBNull.Value;

    /// <summary>Reads an id.</summary>
    public static Guid ReadId(DbDataReader row, int column) => row.GetFieldType(column) == typeof(Guid)
        ? row.GetGuid(column)
        : new Guid(row.GetFieldValue<byte[]>(column), true);

    /// <summary>Reads a day.</summary>
    public static DateOnly ReadDay(DbDataReader row, int column) => row.GetValue(column) switch
    {
        string text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day,
        DateTime at => DateOnly.FromDateTime(at),
        var other => throw new InvalidCastException($"{other.GetType()} is no day."),
    };

    /// <summary>Reads an instant.</summary>
    public static DateTimeOffset ReadAt(DbDataReader row, int column) => row.GetValue(column) switch
    {
        long microseconds => Instant(microseconds),
        DateTime at => new(at, TimeSpan.Zero),
        DateTimeOffset at => at,
        var other => throw new InvalidCastException($"{other.GetType()} is no instant."),
    };

    /// <summary>Reads a time of day.</summary>
    public static TimeOnly ReadTime(DbDataReader row, int column) => row.GetValue(column) switch
    {
        string text => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
        TimeOnly time => time,
        TimeSpan time => TimeOnly.FromTimeSpan(time),
        var other => throw new InvalidCastException($"{other.GetType()} is no time."),
    };

    internal static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;

    internal static DateTimeOffset Instant(long microseconds) => new((microseconds * 10) + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero);
}
