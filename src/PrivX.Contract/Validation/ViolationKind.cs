namespace PrivX.Contract;

/// <summary>Kinds of violation, in the classes that the server's error codes tell apart.</summary>
public enum ViolationKind
{
    Type,
    Missing,
    OutOfBounds,
    Format,
    Value,
    Unexpected,
}
