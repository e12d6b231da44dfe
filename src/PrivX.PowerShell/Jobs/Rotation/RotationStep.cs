namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>How far a rotation is. Each is written before what it says is done.</summary>
internal enum RotationStep
{
    /// <summary>The new client is being created; its id is not known.</summary>
    Creating,

    /// <summary>The new client is there.</summary>
    Created,

    /// <summary>Its credentials were proven and are being stored.</summary>
    Storing,

    /// <summary>They are stored and proven; the old client is there as well.</summary>
    Started,

    /// <summary>The old client is being removed.</summary>
    Removing,

    /// <summary>The old client is gone.</summary>
    Completed,
}
