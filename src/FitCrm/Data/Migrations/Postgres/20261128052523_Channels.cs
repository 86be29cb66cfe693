using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Channels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health");

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

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_ClubId_Channel_Address",
                table: "messaging_messages",
                columns: new[] { "ClubId", "Channel", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_ProviderId",
                table: "messaging_messages",
                column: "ProviderId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.DropIndex(
                name: "IX_messaging_messages_ClubId_Channel_Address",
                table: "messaging_messages");

            migrationBuilder.DropIndex(
                name: "IX_messaging_messages_ProviderId",
                table: "messaging_messages");

            migrationBuilder.DropPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health");

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
