using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ClubAtWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastSignInAt",
                table: "staff_users",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "staff_tokens",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DeliveredAt",
                table: "messaging_messages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProviderId",
                table: "messaging_messages",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "messaging_channel_health",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Email");

            migrationBuilder.AddPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health",
                columns: new[] { "ClubId", "Channel" });

            migrationBuilder.CreateTable(
                name: "crm_leads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Wish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StageSince = table.Column<DateOnly>(type: "date", nullable: false),
                    NextStep = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextTaskId = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ContractId = table.Column<Guid>(type: "uuid", nullable: true),
                    LostReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LostNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Steps = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_leads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_list_columns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Columns = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_list_columns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_segments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_segments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_files",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_files", x => new { x.RunId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "data_import_journal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Table = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    MadeIds = table.Column<byte[]>(type: "bytea", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_maps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Layout = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Map = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_maps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_rejects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_rejects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubCode = table.Column<string>(type: "text", nullable: false),
                    Map = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CancelAsked = table.Column<bool>(type: "boolean", nullable: false),
                    Wrote = table.Column<bool>(type: "boolean", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Read = table.Column<long>(type: "bigint", nullable: false),
                    Created = table.Column<long>(type: "bigint", nullable: false),
                    Updated = table.Column<long>(type: "bigint", nullable: false),
                    Unchanged = table.Column<long>(type: "bigint", nullable: false),
                    Duplicates = table.Column<long>(type: "bigint", nullable: false),
                    Rejected = table.Column<long>(type: "bigint", nullable: false),
                    TotalRows = table.Column<long>(type: "bigint", nullable: true),
                    ElapsedMs = table.Column<long>(type: "bigint", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    Trouble = table.Column<string>(type: "text", nullable: true),
                    LeaveUsed = table.Column<bool>(type: "boolean", nullable: false),
                    Left = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "membership_card_fields",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    Readers = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ArchivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_card_fields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "membership_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Tag = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    TakenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_photos_membership_people_Id",
                        column: x => x.Id,
                        principalTable: "membership_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_tags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tag = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    PutAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PutBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PutByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    GoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    GoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    GoneByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_tags", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_bot_ears",
                columns: table => new
                {
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    BotId = table.Column<long>(type: "bigint", nullable: false),
                    Next = table.Column<long>(type: "bigint", nullable: false),
                    HeardAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Told = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ClaimedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    ClaimedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_bot_ears", x => x.ClubId);
                });

            migrationBuilder.CreateTable(
                name: "messaging_chat_codes",
                columns: table => new
                {
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    GoodUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_chat_codes", x => x.CodeHash);
                });

            migrationBuilder.CreateTable(
                name: "messaging_chat_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LinkedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Why = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_chat_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_sms_channels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: false),
                    Secret = table.Column<string>(type: "text", nullable: true),
                    HookSecret = table.Column<string>(type: "text", nullable: false),
                    HookHash = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_sms_channels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_telegram_channels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    BotId = table.Column<long>(type: "bigint", nullable: false),
                    BotName = table.Column<string>(type: "text", nullable: false),
                    Listening = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PublicUrl = table.Column<string>(type: "text", nullable: false),
                    Wording = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Api = table.Column<string>(type: "text", nullable: false),
                    Secret = table.Column<string>(type: "text", nullable: false),
                    HookSecret = table.Column<string>(type: "text", nullable: false),
                    HookHash = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_telegram_channels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_roster",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    SearchKey = table.Column<string>(type: "text", nullable: false),
                    TrainerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TrainerName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndsDay = table.Column<int>(type: "integer", nullable: false),
                    VisitDay = table.Column<int>(type: "integer", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Relationship = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Risk = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_roster", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "retention_round_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_round_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Order = table.Column<string>(type: "text", nullable: false),
                    Asked = table.Column<string>(type: "text", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_holidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClubId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_moves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ContractId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_lead_moves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_crm_lead_moves_crm_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "crm_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_ClubId_Channel_Address",
                table: "messaging_messages",
                columns: new[] { "ClubId", "Channel", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_ProviderId",
                table: "messaging_messages",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_Birthday",
                table: "membership_people",
                column: "Birthday");

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_SearchKey_Id_ClubId",
                table: "membership_people",
                columns: new[] { "SearchKey", "Id", "ClubId" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_lead_moves_LeadId_Seq",
                table: "crm_lead_moves",
                columns: new[] { "LeadId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_ClubId_OpenedOn",
                table: "crm_leads",
                columns: new[] { "ClubId", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_NextTaskId",
                table: "crm_leads",
                column: "NextTaskId");

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_OwnerId_State",
                table: "crm_leads",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_PersonId_OpenedOn",
                table: "crm_leads",
                columns: new[] { "PersonId", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_State_ClubId_Stage_NextOn",
                table: "crm_leads",
                columns: new[] { "State", "ClubId", "Stage", "NextOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_segments_ClubId",
                table: "crm_segments",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_crm_segments_OwnerId",
                table: "crm_segments",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_data_import_journal_RunId",
                table: "data_import_journal",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_import_maps_Kind_Name",
                table: "data_import_maps",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_data_import_rejects_RunId",
                table: "data_import_rejects",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_ClubId_At",
                table: "data_imports",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_Hash",
                table: "data_imports",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_State",
                table: "data_imports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_membership_card_fields_ClubId_ArchivedAt",
                table: "membership_card_fields",
                columns: new[] { "ClubId", "ArchivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_tags_ClubId_GoneAt_Tag",
                table: "membership_tags",
                columns: new[] { "ClubId", "GoneAt", "Tag" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_tags_Key_GoneAt_PersonId",
                table: "membership_tags",
                columns: new[] { "Key", "GoneAt", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_tags_PersonId_GoneAt",
                table: "membership_tags",
                columns: new[] { "PersonId", "GoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_chat_codes_GoodUntil",
                table: "messaging_chat_codes",
                column: "GoodUntil");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_chat_links_ClubId_Address_EndedAt",
                table: "messaging_chat_links",
                columns: new[] { "ClubId", "Address", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_chat_links_ClubId_PersonId_EndedAt",
                table: "messaging_chat_links",
                columns: new[] { "ClubId", "PersonId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_sms_channels_ClubId",
                table: "messaging_sms_channels",
                column: "ClubId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messaging_telegram_channels_BotId",
                table: "messaging_telegram_channels",
                column: "BotId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messaging_telegram_channels_ClubId",
                table: "messaging_telegram_channels",
                column: "ClubId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_EndsDay_PersonId",
                table: "retention_roster",
                columns: new[] { "EndsDay", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_Risk_PersonId",
                table: "retention_roster",
                columns: new[] { "Risk", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_SearchKey_PersonId",
                table: "retention_roster",
                columns: new[] { "SearchKey", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_VisitDay_PersonId",
                table: "retention_roster",
                columns: new[] { "VisitDay", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_round_people_RoundId_State_Id",
                table: "retention_round_people",
                columns: new[] { "RoundId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_rounds_EndedAt",
                table: "retention_rounds",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_staff_holidays_ClubId_Day",
                table: "staff_holidays",
                columns: new[] { "ClubId", "Day" },
                unique: true);

            // The words of the e-mail address stand behind a bar; keys of before are parted here.
            migrationBuilder.Sql("""UPDATE membership_people SET "SearchKey"=replace("SearchKey",' '||lower("Email"),'| '||lower("Email")) WHERE "Email" IS NOT NULL""");
            migrationBuilder.Sql("""UPDATE membership_people SET "SearchKey"="SearchKey"||'|' WHERE "SearchKey" NOT LIKE '%|%'""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crm_lead_moves");

            migrationBuilder.DropTable(
                name: "crm_list_columns");

            migrationBuilder.DropTable(
                name: "crm_segments");

            migrationBuilder.DropTable(
                name: "data_import_files");

            migrationBuilder.DropTable(
                name: "data_import_journal");

            migrationBuilder.DropTable(
                name: "data_import_maps");

            migrationBuilder.DropTable(
                name: "data_import_rejects");

            migrationBuilder.DropTable(
                name: "data_imports");

            migrationBuilder.DropTable(
                name: "membership_card_fields");

            migrationBuilder.DropTable(
                name: "membership_photos");

            migrationBuilder.DropTable(
                name: "membership_tags");

            migrationBuilder.DropTable(
                name: "messaging_bot_ears");

            migrationBuilder.DropTable(
                name: "messaging_chat_codes");

            migrationBuilder.DropTable(
                name: "messaging_chat_links");

            migrationBuilder.DropTable(
                name: "messaging_sms_channels");

            migrationBuilder.DropTable(
                name: "messaging_telegram_channels");

            migrationBuilder.DropTable(
                name: "retention_roster");

            migrationBuilder.DropTable(
                name: "retention_round_people");

            migrationBuilder.DropTable(
                name: "retention_rounds");

            migrationBuilder.DropTable(
                name: "staff_holidays");

            migrationBuilder.DropTable(
                name: "crm_leads");

            migrationBuilder.DropIndex(
                name: "IX_messaging_messages_ClubId_Channel_Address",
                table: "messaging_messages");

            migrationBuilder.DropIndex(
                name: "IX_messaging_messages_ProviderId",
                table: "messaging_messages");

            migrationBuilder.DropPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health");

            migrationBuilder.DropIndex(
                name: "IX_membership_people_Birthday",
                table: "membership_people");

            migrationBuilder.DropIndex(
                name: "IX_membership_people_SearchKey_Id_ClubId",
                table: "membership_people");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "staff_users");

            migrationBuilder.DropColumn(
                name: "Label",
                table: "staff_tokens");

            migrationBuilder.DropColumn(
                name: "DeliveredAt",
                table: "messaging_messages");

            migrationBuilder.DropColumn(
                name: "ProviderId",
                table: "messaging_messages");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "messaging_channel_health");

            migrationBuilder.AddPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health",
                column: "ClubId");
        }
    }
}
