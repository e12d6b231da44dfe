using System;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>A row that was a grant once, such as of a file of JSON: its column GrantType says how the others are to be read.</summary>
internal static class GrantRow
{
    public const string TypeColumn = "GrantType";

    /// <summary>The grant that a row tells; null where it tells none.</summary>
    /// <exception cref="PrivXUsageException">A column cannot be read, or says something else than the type.</exception>
    public static UserRole? Read(PSObject row)
    {
        if (Text(row, TypeColumn) is not { Length: > 0 } type)
        {
            return null;
        }

        var grant = new UserRole
        {
            Name = Text(row, "Name"),
            GrantType = type,
            Explicit = Value<bool?>(row, "Explicit") ?? true,
            GrantStart = Value<DateTimeOffset?>(row, "GrantStart"),
            GrantEnd = Value<DateTimeOffset?>(row, "GrantEnd"),
            GrantValidityPeriods = Value<ItemList<ValidityPeriod>>(row, "GrantValidityPeriods") ?? [],
            FloatingLength = Floating(row),
        };
        bool hasWindow = grant.GrantEnd is not null || grant.GrantValidityPeriods.Count > 0;
        switch (type.ToUpperInvariant())
        {
            case "TIME_RESTRICTED" when !hasWindow:
                grant.GrantStart = Value<DateTimeOffset?>(row, "Start");
                grant.GrantEnd = Value<DateTimeOffset?>(row, "End")
                    ?? throw Invalid($"Column '{TypeColumn}' says {type}, and no column says when the grant ends.");
                break;
            case "FLOATING" when grant.FloatingLength is null or 0:
                throw Invalid($"Column '{TypeColumn}' says {type}, and no column says how long.");
            case "PERMANENT" when hasWindow || grant.FloatingLength > 0 || IsTold(row, "End") || IsTold(row, "Until"):
                throw Invalid($"Column '{TypeColumn}' says {type}, and another column says when the grant ends.");
            case "TIME_RESTRICTED" or "FLOATING" or "PERMANENT":
                break;
            default:
                throw Invalid($"Column '{TypeColumn}': {ValueReader.InWords(type)} is not what is wanted: PERMANENT, TIME_RESTRICTED or FLOATING.");
        }

        return grant;
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
        new("InvalidValue", message) { Remedy = "Put it right in the row; about_PrivX_Input tells how values are written." };
}
