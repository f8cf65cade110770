using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>The tables of people and workspaces.</summary>
internal sealed class IdentityDb : IMapTables
{
    public const int HashMaxLength = 512;
    public const int StampMaxLength = 64;
    public const int PhoneMaxLength = 32;
    public const int LanguageMaxLength = 16;

    public void Map(ModelBuilder model)
    {
        model.Entity<WorkspaceRow>(workspace =>
        {
            workspace.ToTable("workspaces");
            workspace.HasKey(row => row.Id);
            workspace.Property(row => row.Id).ValueGeneratedNever();
            workspace.Property(row => row.Name).HasMaxLength(WorkspaceRow.NameMaxLength);
        });

        model.Entity<User>(user =>
        {
            user.ToTable("users");
            user.HasKey(row => row.Id);
            user.Property(row => row.Id).ValueGeneratedNever();
            user.Property(row => row.Name).HasMaxLength(User.NameMaxLength);
            user.Property(row => row.Language).HasMaxLength(LanguageMaxLength);
            user.Property(row => row.UserName).HasMaxLength(User.EmailMaxLength).IsRequired();
            user.Property(row => row.NormalizedUserName).HasMaxLength(User.EmailMaxLength).IsRequired();
            user.Property(row => row.Email).HasMaxLength(User.EmailMaxLength).IsRequired();
            user.Property(row => row.NormalizedEmail).HasMaxLength(User.EmailMaxLength).IsRequired();
            user.Property(row => row.PasswordHash).HasMaxLength(HashMaxLength);
            user.Property(row => row.SecurityStamp).HasMaxLength(StampMaxLength).IsRequired();
            user.Property(row => row.ConcurrencyStamp).HasMaxLength(StampMaxLength).IsConcurrencyToken();
            user.Property(row => row.PhoneNumber).HasMaxLength(PhoneMaxLength);
            user.HasIndex(row => row.NormalizedUserName).IsUnique();
            user.HasIndex(row => row.NormalizedEmail).IsUnique();
        });

        model.Entity<Membership>(membership =>
        {
            membership.ToTable("memberships");
            membership.HasKey(row => new { row.WorkspaceId, row.UserId });
            membership.HasIndex(row => row.UserId);
            membership.HasOne<WorkspaceRow>().WithMany().HasForeignKey(row => row.WorkspaceId);
            membership.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
        });

        model.Entity<PreferenceRow>(preference =>
        {
            preference.ToTable("preferences");
            preference.HasKey(row => new { row.WorkspaceId, row.UserId, row.Key });
            preference.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
        });
    }
}
