using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Simulator.Engine;

/// <summary>Turns what breaks a schema into the server's error.</summary>
internal static class Violations
{
    public static ApiException Error(IReadOnlyList<SchemaViolation> violations)
    {
        var first = violations[0];
        if (violations.Count == 1)
        {
            return new ApiException(400, Code(first.Kind), Message(first), first.Property.Length == 0 ? null : first.Property);
        }

        var details = new JsonArray([.. violations.Select(violation => new JsonObject
        {
            ["error_code"] = Code(violation.Kind),
            ["error_message"] = Message(violation),
            ["property"] = violation.Property,
        })]);
        return new ApiException(400, ErrorCodes.InvalidRequestData, "The request is not valid.", first.Property, details);
    }

    private static string Message(SchemaViolation violation) => $"{violation.Path[1..].TrimStart('.')}: {violation.Message}.".TrimStart(':', ' ');

    private static string Code(ViolationKind kind) => kind switch
    {
        ViolationKind.Type => ErrorCodes.ValueIncorrectType,
        ViolationKind.Missing => ErrorCodes.RequiredValueMissing,
        ViolationKind.OutOfBounds => ErrorCodes.ValueOutOfBounds,
        ViolationKind.Format => ErrorCodes.ValueIncorrectFormat,
        _ => ErrorCodes.InvalidRequestData,
    };
}
