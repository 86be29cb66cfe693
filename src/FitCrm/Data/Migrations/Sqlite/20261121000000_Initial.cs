using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attendance_check_ins",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VisitId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ContractId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Badge = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Gate = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    HeardAt = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Admitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Named = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Warnings = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Override = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_check_ins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "attendance_visits",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Moment = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Attended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_charges",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContractId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount_Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount_Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_charges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_tasks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Touch = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Script = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_tasks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_answers",
                columns: table => new
                {
                    Who = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Asked = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_answers", x => new { x.Who, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "data_audit",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: true),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BodyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_keys",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_keys", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "data_outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Event = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ParkedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "membership_people",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FirstName = table.Column<string>(type: "TEXT", nullable: true),
                    LastName = table.Column<string>(type: "TEXT", nullable: true),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneReversed = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Birthday = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CardCode = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TrainerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TrainerName = table.Column<string>(type: "TEXT", nullable: true),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extra = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "membership_plans",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TermCount = table.Column<int>(type: "INTEGER", nullable: false),
                    AccessFrom = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    AccessTo = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    ClubIds = table.Column<string>(type: "TEXT", nullable: false),
                    FreezeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Price_Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Price_Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_address_stops",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    MessageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LiftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LiftedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_address_stops", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_channel_health",
                columns: table => new
                {
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TroubleSince = table.Column<long>(type: "INTEGER", nullable: true),
                    RestUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    LastTaken = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_channel_health", x => x.ClubId);
                });

            migrationBuilder.CreateTable(
                name: "messaging_consents",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Given = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_consents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_email_channels",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Host = table.Column<string>(type: "TEXT", nullable: false),
                    Port = table.Column<int>(type: "INTEGER", nullable: false),
                    Security = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    User = table.Column<string>(type: "TEXT", nullable: true),
                    Secret = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    FromName = table.Column<string>(type: "TEXT", nullable: false),
                    ReplyTo = table.Column<string>(type: "TEXT", nullable: true),
                    PublicUrl = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_email_channels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_messages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Template = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    TouchId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    QueuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    GoodUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenIn = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ClaimedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ClaimedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_templates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    For = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_playbooks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_playbooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_pulses",
                columns: table => new
                {
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NextLook = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Stale = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Relationship = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Risk = table.Column<int>(type: "INTEGER", nullable: false),
                    LookedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Snapshot = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_pulses", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "retention_stage_changes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_stage_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_sweeps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Evaluated = table.Column<int>(type: "INTEGER", nullable: false),
                    FeedBroken = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_sweeps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_touches",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContractId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Touch = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Occurrence = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StateOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DeferredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeferredReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Arm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MessageOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CallOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Work = table.Column<int>(type: "INTEGER", nullable: false),
                    Playbook = table.Column<int>(type: "INTEGER", nullable: false),
                    Template = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Prompts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Delivered = table.Column<bool>(type: "INTEGER", nullable: false),
                    PromptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PromptDone = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_touches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_clubs",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    Hours = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_clubs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_roles",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_tokens",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_tokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_users",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: false),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: false),
                    WrongPasswords = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    DisabledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_payments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChargeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CorrectsId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Amount_Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount_Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_billing_payments_billing_charges_ChargeId",
                        column: x => x.ChargeId,
                        principalTable: "billing_charges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_notes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_notes_membership_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "membership_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_contracts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgreedEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BoughtOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MonthlyPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AutoRenew = table.Column<bool>(type: "INTEGER", nullable: false),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CancelRecordedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Price_Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Price_Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_contracts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_contracts_membership_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "membership_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_membership_contracts_membership_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "membership_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_freezes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContractId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MovesEnd = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_freezes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_freezes_membership_contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "membership_contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_check_ins_ClubId_At",
                table: "attendance_check_ins",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_check_ins_PersonId_At",
                table: "attendance_check_ins",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_visits_ClubId_On",
                table: "attendance_visits",
                columns: new[] { "ClubId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_visits_PersonId_On_Moment_Kind_Class",
                table: "attendance_visits",
                columns: new[] { "PersonId", "On", "Moment", "Kind", "Class" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_charges_ClubId_DueOn",
                table: "billing_charges",
                columns: new[] { "ClubId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_charges_ContractId",
                table: "billing_charges",
                column: "ContractId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_charges_PersonId",
                table: "billing_charges",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_billing_payments_ChargeId",
                table: "billing_payments",
                column: "ChargeId");

            migrationBuilder.CreateIndex(
                name: "IX_billing_payments_CorrectsId",
                table: "billing_payments",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_payments_PersonId",
                table: "billing_payments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_crm_tasks_ClubId_DoneOn_DueOn",
                table: "crm_tasks",
                columns: new[] { "ClubId", "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_tasks_OwnerId_DoneOn_DueOn",
                table: "crm_tasks",
                columns: new[] { "OwnerId", "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_tasks_PersonId_CreatedOn",
                table: "crm_tasks",
                columns: new[] { "PersonId", "CreatedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_data_answers_At",
                table: "data_answers",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_data_audit_At",
                table: "data_audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_data_audit_Node_Seq",
                table: "data_audit",
                columns: new[] { "Node", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_data_audit_PersonId_At",
                table: "data_audit",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_data_outbox_Handler_PersonId_Id",
                table: "data_outbox",
                columns: new[] { "Handler", "PersonId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_data_outbox_ParkedAt_NextTryAt_Id",
                table: "data_outbox",
                columns: new[] { "ParkedAt", "NextTryAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_contracts_ClubId_CancelledOn_PersonId",
                table: "membership_contracts",
                columns: new[] { "ClubId", "CancelledOn", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_contracts_ClubId_EndsOn_PersonId",
                table: "membership_contracts",
                columns: new[] { "ClubId", "EndsOn", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_contracts_ClubId_StartsOn_Term_PersonId",
                table: "membership_contracts",
                columns: new[] { "ClubId", "StartsOn", "Term", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_contracts_ExternalId",
                table: "membership_contracts",
                column: "ExternalId");

            migrationBuilder.CreateIndex(
                name: "IX_membership_contracts_PersonId_StartsOn",
                table: "membership_contracts",
                columns: new[] { "PersonId", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_contracts_PlanId",
                table: "membership_contracts",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_membership_freezes_ContractId",
                table: "membership_freezes",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_membership_freezes_PersonId_From",
                table: "membership_freezes",
                columns: new[] { "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_freezes_RecordedOn",
                table: "membership_freezes",
                column: "RecordedOn");

            migrationBuilder.CreateIndex(
                name: "IX_membership_notes_PersonId_At",
                table: "membership_notes",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_CardCode",
                table: "membership_people",
                column: "CardCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_ClubId_ExternalId",
                table: "membership_people",
                columns: new[] { "ClubId", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_ClubId_SearchKey",
                table: "membership_people",
                columns: new[] { "ClubId", "SearchKey" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_Email",
                table: "membership_people",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_ExternalId",
                table: "membership_people",
                column: "ExternalId");

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_PhoneReversed",
                table: "membership_people",
                column: "PhoneReversed");

            migrationBuilder.CreateIndex(
                name: "IX_membership_plans_Name",
                table: "membership_plans",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_address_stops_Channel_Address_LiftedAt",
                table: "messaging_address_stops",
                columns: new[] { "Channel", "Address", "LiftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_consents_PersonId_Channel_Purpose_At",
                table: "messaging_consents",
                columns: new[] { "PersonId", "Channel", "Purpose", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_email_channels_ClubId",
                table: "messaging_email_channels",
                column: "ClubId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_PersonId_QueuedAt",
                table: "messaging_messages",
                columns: new[] { "PersonId", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_State_DueAt",
                table: "messaging_messages",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_templates_ClubId_Key_For_Language_Number",
                table: "messaging_templates",
                columns: new[] { "ClubId", "Key", "For", "Language", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_retention_playbooks_ClubId_Number",
                table: "retention_playbooks",
                columns: new[] { "ClubId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_retention_pulses_ClubId_NextLook",
                table: "retention_pulses",
                columns: new[] { "ClubId", "NextLook" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_stage_changes_ClubId_On",
                table: "retention_stage_changes",
                columns: new[] { "ClubId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_stage_changes_PersonId_On",
                table: "retention_stage_changes",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_sweeps_ClubId_Day",
                table: "retention_sweeps",
                columns: new[] { "ClubId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_retention_touches_ClubId_DeferredOn",
                table: "retention_touches",
                columns: new[] { "ClubId", "DeferredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_touches_ClubId_StateOn",
                table: "retention_touches",
                columns: new[] { "ClubId", "StateOn" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_touches_ContractId_Year_Touch_Occurrence",
                table: "retention_touches",
                columns: new[] { "ContractId", "Year", "Touch", "Occurrence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_retention_touches_PersonId",
                table: "retention_touches",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_staff_clubs_Code",
                table: "staff_clubs",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_roles_UserId_Role_ClubId",
                table: "staff_roles",
                columns: new[] { "UserId", "Role", "ClubId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_tokens_Hash",
                table: "staff_tokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_users_Email",
                table: "staff_users",
                column: "Email",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attendance_check_ins");

            migrationBuilder.DropTable(
                name: "attendance_visits");

            migrationBuilder.DropTable(
                name: "billing_payments");

            migrationBuilder.DropTable(
                name: "crm_tasks");

            migrationBuilder.DropTable(
                name: "data_answers");

            migrationBuilder.DropTable(
                name: "data_audit");

            migrationBuilder.DropTable(
                name: "data_keys");

            migrationBuilder.DropTable(
                name: "data_outbox");

            migrationBuilder.DropTable(
                name: "membership_freezes");

            migrationBuilder.DropTable(
                name: "membership_notes");

            migrationBuilder.DropTable(
                name: "messaging_address_stops");

            migrationBuilder.DropTable(
                name: "messaging_channel_health");

            migrationBuilder.DropTable(
                name: "messaging_consents");

            migrationBuilder.DropTable(
                name: "messaging_email_channels");

            migrationBuilder.DropTable(
                name: "messaging_messages");

            migrationBuilder.DropTable(
                name: "messaging_templates");

            migrationBuilder.DropTable(
                name: "retention_playbooks");

            migrationBuilder.DropTable(
                name: "retention_pulses");

            migrationBuilder.DropTable(
                name: "retention_stage_changes");

            migrationBuilder.DropTable(
                name: "retention_sweeps");

            migrationBuilder.DropTable(
                name: "retention_touches");

            migrationBuilder.DropTable(
                name: "staff_clubs");

            migrationBuilder.DropTable(
                name: "staff_roles");

            migrationBuilder.DropTable(
                name: "staff_tokens");

            migrationBuilder.DropTable(
                name: "staff_users");

            migrationBuilder.DropTable(
                name: "billing_charges");

            migrationBuilder.DropTable(
                name: "membership_contracts");

            migrationBuilder.DropTable(
                name: "membership_people");

            migrationBuilder.DropTable(
                name: "membership_plans");
        }
    }
}
