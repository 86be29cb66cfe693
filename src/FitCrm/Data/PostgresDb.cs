using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>The model on PostgreSQL: native uuid, date and timestamptz.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : FitCrmDb(options);
