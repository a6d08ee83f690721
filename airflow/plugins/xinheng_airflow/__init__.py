"""What the DAG files of Xinheng share: tasks from the jobs' declaration, exit codes, notices."""
