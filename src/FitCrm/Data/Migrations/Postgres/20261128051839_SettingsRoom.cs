using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SettingsRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_staff_holidays_ClubId_Day",
                table: "staff_holidays",
                columns: new[] { "ClubId", "Day" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "staff_holidays");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "staff_users");

            migrationBuilder.DropColumn(
                name: "Label",
                table: "staff_tokens");
        }
    }
}
