using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>A row that was a grant once, such as of a file of JSON: its column GrantType says how the others are to be read.</summary>
internal static class GrantRow
{
    public const string TypeColumn = "GrantType";
    public const string Windows = "GrantValidityPeriods";

    private static readonly string[] StartColumns = ["GrantStart", "Start"];
    private static readonly string[] EndColumns = ["GrantEnd", "End", "Until"];

    private static readonly string[] LimitColumns = [.. StartColumns, .. EndColumns, "FloatingLength", "Permanent"];

    /// <summary>The grant that a row tells; null where it tells none.</summary>
    /// <exception cref="PrivXUsageException">A column cannot be read, or says something else than the type.</exception>
    public static UserRole? Read(PSObject row)
    {
        if (Text(row, TypeColumn) is not { Length: > 0 } type)
        {
            if (IsTold(row, Windows))
            {
                throw Invalid($"Column '{Windows}' says when the role is granted, and no column '{TypeColumn}' says that it is for these times.");
            }

            // A rule gives roles without a word about time.
            return Value<bool?>(row, "Explicit") == false && !LimitColumns.Any(column => IsTold(row, column))
                ? new UserRole { Name = Text(row, "Name"), Explicit = false }
                : null;
        }

        var grant = new UserRole
        {
            Name = Text(row, "Name"),
            GrantType = type,
            Explicit = Value<bool?>(row, "Explicit") ?? true,
            GrantValidityPeriods = Value<ItemList<ValidityPeriod>>(row, Windows) ?? [],
            FloatingLength = Floating(row),
        };
        bool isPermanent = Value<bool?>(row, "Permanent") ?? false;
        string? limit = EndColumns.Concat(StartColumns).FirstOrDefault(column => IsTold(row, column)) ?? (grant.GrantValidityPeriods.Count > 0 ? Windows : null);
        switch (type.ToUpperInvariant())
        {
            case not "PERMANENT" when isPermanent:
                throw Invalid($"Column '{TypeColumn}' says {type}, and column 'Permanent' says that it is for ever.");
            case "PERMANENT" when limit is not null || grant.FloatingLength > 0:
                throw Invalid($"Column '{TypeColumn}' says {type}, and column '{limit ?? "FloatingLength"}' limits it.");
            case "FLOATING" when limit is not null:
                throw Invalid($"Column '{TypeColumn}' says {type}, and column '{limit}' says when.");
            case "FLOATING" when grant.FloatingLength is null or <= 0:
                throw Invalid($"Column '{TypeColumn}' says {type}, and no column says how long.");
            case "TIME_RESTRICTED" when grant.FloatingLength > 0:
                throw Invalid($"Column '{TypeColumn}' says {type}, and column 'FloatingLength' says how long from the first use.");
            case "TIME_RESTRICTED":
                SetWindows(grant, row);
                break;
            case "FLOATING" or "PERMANENT":
                break;
            default:
                throw Invalid($"Column '{TypeColumn}': {ValueReader.InWords(type)} is not what is wanted: PERMANENT, TIME_RESTRICTED or FLOATING.");
        }

        return grant;
    }

    // A grant tells its windows, and beside them the first start and the last end, which must be the same.
    private static void SetWindows(UserRole grant, PSObject row)
    {
        if (grant.GrantValidityPeriods.Count == 0)
        {
            grant.GrantStart = StartColumns.Select(column => Value<DateTimeOffset?>(row, column)).FirstOrDefault(time => time is not null);
            grant.GrantEnd = EndColumns.Select(column => Value<DateTimeOffset?>(row, column)).FirstOrDefault(time => time is not null)
                ?? throw Invalid($"Column '{TypeColumn}' says {grant.GrantType}, and no column says when the grant ends.");
        }

        Compare(row, StartColumns, grant.GrantValidityPeriods.Count == 0 ? grant.GrantStart : grant.GrantValidityPeriods.Min(window => window.GrantStart));
        Compare(row, EndColumns, grant.GrantValidityPeriods.Count == 0 ? grant.GrantEnd : grant.GrantValidityPeriods.Max(window => window.GrantEnd));
    }

    private static void Compare(PSObject row, string[] columns, DateTimeOffset? time)
    {
        foreach (string column in columns.Where(column => IsTold(row, column)))
        {
            if (!(ValueReader.Plain(row.Properties[column].Value) is string cell && time is { } known && TimeCell.Tells(cell, known))
                && (Value<DateTimeOffset?>(row, column) is not { } told || time is null || (told - time.Value).Duration() >= TimeSpan.FromSeconds(1)))
            {
                throw Invalid($"Column '{column}': {ValueReader.InWords(row.Properties[column].Value)} is not what the other columns say of the grant.");
            }
        }
    }

    // In hours, as the server counts, or as a length of time.
    private static long? Floating(PSObject row)
    {
        try
        {
            return Value<TimeSpan?>(row, "FloatingLength") is { } length ? FloatingUnit.ToServer(length) : null;
        }
        catch (PrivXUsageException)
        {
            return Value<long?>(row, "FloatingLength");
        }
    }

    private static bool IsTold(PSObject row, string column) => !ValueReader.IsEmpty(row.Properties[column]?.Value);

    private static string? Text(PSObject row, string column) => Value<string>(row, column);

    private static T? Value<T>(PSObject row, string column)
    {
        try
        {
            return ValueReader.IsEmpty(row.Properties[column]?.Value) ? default : (T?)ValueReader.Read(row.Properties[column].Value, typeof(T), $"column '{column}'");
        }
        catch (UnreadableValueException failure)
        {
            throw Invalid(char.ToUpperInvariant(failure.Message[0]) + failure.Message.Substring(1) + ".");
        }
    }

    private static PrivXUsageException Invalid(string message) =>
        new(ErrorCodes.InvalidValue, message) { Remedy = "Put it right in the row; about_PrivX_Input tells how values are written." };
}
