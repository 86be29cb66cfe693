using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace FitCrm.Data;

/// <summary>One key of cookies and secrets, kept in the database so that every node can read what another wrote.</summary>
internal sealed class KeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal sealed class KeyMap : IEntityTypeConfiguration<KeyRow>
{
    public void Configure(EntityTypeBuilder<KeyRow> row)
    {
        row.ToTable("data_keys");
        row.HasKey(k => k.Name);
        row.Property(k => k.Name).HasMaxLength(200);
    }
}

/// <summary>Keys in the database (PostgreSQL); a single machine keeps them as files beside it.</summary>
internal sealed class KeyRing(IDbContextFactory<FitCrmDb> dbs, Writes writes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = dbs.CreateDbContext();
        return [.. db.Set<KeyRow>().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        writes.Run(async (db, ct) => { await db.AddAsync(new KeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }, ct); }).GetAwaiter().GetResult();
}

/// <summary>Where the keys of cookies and secrets lie.</summary>
internal static class Keys
{
    public static IServiceCollection AddKeys(this IServiceCollection services, AppOptions options)
    {
        var keys = services.AddDataProtection().SetApplicationName("FitCrm");
        if (options.Database == "sqlite") keys.PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")));
        else services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = ActivatorUtilities.CreateInstance<KeyRing>(s)));
        return services;
    }
}
