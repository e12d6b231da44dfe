namespace PrivX.Contract;

/// <summary>One place where a document breaks its schema.</summary>
/// <param name="Path">JSON path such as <c>$.services[0].port</c>.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">The same in a sentence, never with the offending value (it may be a secret).</param>
public sealed record SchemaViolation(string Path, ViolationKind Kind, string Message)
{
    /// <summary>The last property name on the path.</summary>
    public string Property
    {
        get
        {
            var end = Path.Length;
            while (end > 0 && Path[end - 1] == ']')
            {
                end = Path.LastIndexOf('[', end - 1);
            }

            var start = Path.LastIndexOf('.', end - 1);
            return start < 0 ? string.Empty : Path[(start + 1)..end];
        }
    }

    public override string ToString() => $"{Path}: {Message}";
}
